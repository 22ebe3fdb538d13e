package org.complaintdesk.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.complaint.view.CaseCard;
import org.complaintdesk.complaint.view.FormHead;
import org.complaintdesk.complaint.view.NonComplaintCase;
import org.complaintdesk.complaint.view.NonComplaintCases;
import org.complaintdesk.deadline.DeadlineSection;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.story.Wording;
import org.complaintdesk.tasklist.form.CaseSection;
import org.complaintdesk.tasklist.form.FormContent;
import org.complaintdesk.tasklist.form.LateSection;
import org.springframework.stereotype.Component;

/** Incidents as the emergency team's tasks show them: like a complaint, with all customers in the customer's place. */
@Component
class IncidentCases implements NonComplaintCases {

  private static final String UNKNOWN = "none";

  private final IncidentRepository incidents;
  private final AttachmentRepository attachments;
  private final EmergencyRepository emergencies;
  private final Complaints complaints;
  private final ComplaintTypes types;
  private final CaseFile caseFile;
  private final Wording wording;
  private final People people;
  private final IncidentTexts texts;
  private final IncidentFile file;

  IncidentCases(IncidentRepository incidents, AttachmentRepository attachments, EmergencyRepository emergencies,
      Complaints complaints, ComplaintTypes types, CaseFile caseFile, Wording wording, People people,
      IncidentTexts texts, IncidentFile file) {
    this.incidents = incidents;
    this.attachments = attachments;
    this.emergencies = emergencies;
    this.complaints = complaints;
    this.types = types;
    this.caseFile = caseFile;
    this.wording = wording;
    this.people = people;
    this.texts = texts;
    this.file = file;
  }

  @Override
  public boolean has(CaseNumber number) {
    return incidents.findById(number.value()).isPresent();
  }

  @Override
  public Optional<NonComplaintCase> find(CaseNumber number, Locale locale) {
    return incidents.findById(number.value()).map(incident -> file.of(incident, locale));
  }

  @Override
  public Optional<CaseCard> card(CaseNumber number, Locale locale) {
    return incidents.findById(number.value()).map(incident ->
        new CaseCard(number.value(), customers(incident, locale), type(incident, locale),
            urgency(locale)));
  }

  @Override
  public Optional<FormContent> content(CaseNumber number, Locale locale) {
    return incidents.findById(number.value()).map(incident -> new FormContent(
        Complaints.masked(complaintsOf(attachments.findByIncidentNumberOrderById(number.value()))),
        sections(incident, locale).stream().map(LateSection::of).toList()));
  }

  private List<CaseSection> sections(Incident incident, Locale locale) {
    Optional<Emergency> emergency = emergencies.findByCaseNumber(incident.number().value());
    return List.of(matter(incident, locale), new FormHead.Story(caseFile.latest(incident.number(), locale)),
        receipt(incident, locale),
        new FormHead.Customer(customers(incident, locale), asInEach(locale), "", ""), grading(incident, locale),
        deadlines(emergency, locale),
        new IncidentSection(texts.incident(incident, attachments.countComplaints(incident.number().value()), locale),
            emergency.map(known -> texts.emergency(known, locale)).orElse("")));
  }

  private FormHead.Matter matter(Incident incident, Locale locale) {
    return new FormHead.Matter(incident.number().value(), incident.title(), subjects(incident.number()), List.of(),
        texts.status(incident, locale));
  }

  private FormHead.Receipt receipt(Incident incident, Locale locale) {
    return new FormHead.Receipt(
        incident.openedBy().map(people::name).orElse(caseFile.label("actor", "system", locale)),
        caseFile.time(incident.openedAt()), caseFile.zone().getId(), asInEach(locale),
        caseFile.label("region", Optional.ofNullable(incident.region()).orElse(UNKNOWN), locale));
  }

  private FormHead.Grading grading(Incident incident, Locale locale) {
    return new FormHead.Grading(type(incident, locale), urgency(locale),
        caseFile.label("level", UNKNOWN, locale), caseFile.label("attribution", UNKNOWN, locale));
  }

  private String type(Incident incident, Locale locale) {
    return wording.of(types.label(incident.complaintType()), locale);
  }

  /** The service is to be restored by then; each complaint keeps the deadlines of its own. */
  private DeadlineSection deadlines(Optional<Emergency> emergency, Locale locale) {
    return new DeadlineSection(emergency.flatMap(Emergency::restoreBy).map(caseFile::time).orElse(""), asInEach(locale),
        "", "", List.of(), List.of());
  }

  private String customers(Incident incident, Locale locale) {
    return texts.say("incident.customers", locale,
        String.valueOf(attachments.countCustomers(incident.number().value())));
  }

  private String urgency(Locale locale) {
    return texts.say("incident.urgency", locale);
  }

  private String asInEach(Locale locale) {
    return texts.say("incident.as-in-each", locale);
  }

  /** What the customers say, a line each. */
  private String subjects(CaseNumber number) {
    return complaintsOf(attachments.findHolding(number.value())).stream()
        .map(complaint -> complaint.number() + " · " + complaint.matter().subject()).collect(Collectors.joining("\n"));
  }

  private List<Complaint> complaintsOf(List<Attachment> attached) {
    return attached.stream().map(Attachment::complaintNumber).map(complaints::get).toList();
  }
}
