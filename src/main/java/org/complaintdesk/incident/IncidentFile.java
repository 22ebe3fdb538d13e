package org.complaintdesk.incident;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.complaint.view.NonComplaintCase;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.story.Wording;
import org.springframework.stereotype.Component;

/** What the case file of an incident shows: the fault, the work on it, and every complaint that came from it (RS-6). */
@Component
class IncidentFile {

  private final AttachmentRepository attachments;
  private final EmergencyRepository emergencies;
  private final Complaints complaints;
  private final ComplaintTypes types;
  private final CaseFile caseFile;
  private final Wording wording;
  private final People people;
  private final IncidentTexts texts;

  IncidentFile(AttachmentRepository attachments, EmergencyRepository emergencies, Complaints complaints,
      ComplaintTypes types, CaseFile caseFile, Wording wording, People people, IncidentTexts texts) {
    this.attachments = attachments;
    this.emergencies = emergencies;
    this.complaints = complaints;
    this.types = types;
    this.caseFile = caseFile;
    this.wording = wording;
    this.people = people;
    this.texts = texts;
  }

  NonComplaintCase of(Incident incident, Locale locale) {
    return new NonComplaintCase(incident.title(), facts(incident, locale), members(incident, locale));
  }

  private Map<String, String> facts(Incident incident, Locale locale) {
    Optional<Emergency> emergency = emergencies.findByCaseNumber(incident.number().value());
    Map<String, String> facts = new LinkedHashMap<>();
    add(facts, "status", Optional.of(texts.status(incident, locale)), locale);
    add(facts, "opened-at", Optional.of(caseFile.time(incident.openedAt())), locale);
    add(facts, "opened-by", incident.openedBy().map(people::name), locale);
    add(facts, "type", Optional.of(wording.of(types.label(incident.complaintType()), locale)), locale);
    add(facts, "region", Optional.ofNullable(incident.region())
        .map(region -> caseFile.label("region", region, locale)), locale);
    add(facts, "customers", Optional.of(String.valueOf(attachments.countCustomers(incident.number().value()))), locale);
    add(facts, "emergency", emergency.map(known -> texts.emergency(known, locale)), locale);
    add(facts, "acknowledge-by", emergency.flatMap(Emergency::acknowledgeBy).map(caseFile::time), locale);
    add(facts, "restore-by", emergency.flatMap(Emergency::restoreBy).map(caseFile::time), locale);
    add(facts, "restoration", emergency.flatMap(Emergency::restoration), locale);
    add(facts, "report", emergency.flatMap(Emergency::report), locale);
    add(facts, "zone", Optional.of(caseFile.zone().getId()), locale);
    return facts;
  }

  /** What is not known yet is left out. */
  private void add(Map<String, String> facts, String name, Optional<String> content, Locale locale) {
    content.ifPresent(known -> facts.put(texts.say("incident.fact." + name, locale), known));
  }

  /** Each complaint once, as it stands to the incident now. */
  private List<NonComplaintCase.Member> members(Incident incident, Locale locale) {
    return latest(attachments.findByIncidentNumberOrderById(incident.number().value())).stream()
        .map(attachment -> new NonComplaintCase.Member(complaints.get(attachment.complaintNumber()),
            caseFile.label("attachment", attachment.standing().id(), locale)))
        .toList();
  }

  private static Collection<Attachment> latest(List<Attachment> attachments) {
    Map<CaseNumber, Attachment> latest = new LinkedHashMap<>();
    attachments.forEach(attachment -> latest.put(attachment.complaintNumber(), attachment));
    return latest.values();
  }
}
