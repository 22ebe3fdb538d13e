package org.complaintdesk.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintTypes;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.OtherCase;
import org.complaintdesk.complaint.OtherCases;
import org.complaintdesk.complaint.People;
import org.complaintdesk.complaint.Veil;
import org.complaintdesk.dispatch.Departments;
import org.springframework.stereotype.Component;

/** Incidents as the emergency team's tasks show them: like a complaint, with all customers in the customer's place. */
@Component
class IncidentCases implements OtherCases {

  private static final String UNKNOWN = "none";

  private final IncidentRepository incidents;
  private final AttachmentRepository attachments;
  private final EmergencyRepository emergencies;
  private final Complaints complaints;
  private final ComplaintTypes types;
  private final Departments departments;
  private final CaseFile caseFile;
  private final People people;
  private final IncidentTexts texts;
  private final IncidentFile file;

  IncidentCases(IncidentRepository incidents, AttachmentRepository attachments, EmergencyRepository emergencies,
      Complaints complaints, ComplaintTypes types, Departments departments, CaseFile caseFile, People people,
      IncidentTexts texts, IncidentFile file) {
    this.incidents = incidents;
    this.attachments = attachments;
    this.emergencies = emergencies;
    this.complaints = complaints;
    this.types = types;
    this.departments = departments;
    this.caseFile = caseFile;
    this.people = people;
    this.texts = texts;
    this.file = file;
  }

  @Override
  public boolean has(String number) {
    return incidents.findById(number).isPresent();
  }

  @Override
  public Optional<OtherCase> find(String number, Locale locale) {
    return incidents.findById(number).map(incident -> file.of(incident, locale));
  }

  @Override
  public Optional<Map<String, Object>> facts(String number, Locale locale) {
    return incidents.findById(number).map(incident -> facts(incident, locale));
  }

  private Map<String, Object> facts(Incident incident, Locale locale) {
    String number = incident.number();
    long complaintCount = attachments.countComplaints(number);
    Optional<Emergency> emergency = emergencies.findByCaseNumber(number);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", number);
    facts.put("subject", incident.title());
    facts.put("customer", texts.say("incident.customers", locale, String.valueOf(attachments.countCustomers(number))));
    facts.put("tier", texts.say("incident.as-in-each", locale));
    facts.put("receivedAt", caseFile.time(incident.openedAt()));
    facts.put("channel", incident.openedBy().map(people::name).orElse(caseFile.label("actor", "system", locale)));
    facts.put("contact", "");
    facts.put("affected", "");
    facts.put("dueAt", emergency.flatMap(Emergency::restoreBy).map(caseFile::time).orElse(""));
    facts.put("clock", "");
    facts.put("regulatorBy", texts.say("incident.as-in-each", locale));
    facts.put("region", caseFile.label("region", Optional.ofNullable(incident.region()).orElse(UNKNOWN), locale));
    facts.put("language", texts.say("incident.as-in-each", locale));
    facts.put("type", types.label(incident.complaintType()));
    facts.put("urgency", texts.say("incident.urgency", locale));
    facts.put("level", caseFile.label("level", UNKNOWN, locale));
    facts.put("attributionLabel", caseFile.label("attribution", UNKNOWN, locale));
    facts.put("status", texts.status(incident, locale));
    facts.put("zone", caseFile.zone().getId());
    facts.put("detail", subjects(number));
    facts.put("details", List.of());
    facts.put("incident", texts.incident(incident, complaintCount, locale));
    facts.put("emergency", emergency.map(known -> texts.emergency(known, locale)).orElse(""));
    facts.put("departments", departments.options());
    facts.put("story", caseFile.latest(number, locale));
    Veil veil = new Veil(complaintsOf(attachments.findByIncidentNumberOrderById(number)));
    facts.replaceAll((name, content) -> veil.all(content));
    return facts;
  }

  /** What the customers say, a line each. */
  private String subjects(String number) {
    return complaintsOf(attachments.findHolding(number)).stream()
        .map(complaint -> complaint.number() + " · " + complaint.subject()).collect(Collectors.joining("\n"));
  }

  private List<Complaint> complaintsOf(List<Attachment> attached) {
    return attached.stream().map(Attachment::complaintNumber).map(complaints::get).toList();
  }
}
