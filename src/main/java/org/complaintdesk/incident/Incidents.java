package org.complaintdesk.incident;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.NoSuchComplaintException;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CaseNumbers;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.incident.IncidentRefusedException.Reason;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All incidents and the complaints that hang on them (RS-6). A complaint hangs on at most one open incident. Every step
 * is told in the case files of the incident and of the complaint.
 */
@Service
@Transactional
public class Incidents {

  private static final int LONGEST_TITLE = 2000;
  private static final int LONGEST_REASON = 2000;

  private final IncidentRepository repository;
  private final AttachmentRepository attachments;
  private final Emergencies emergencies;
  private final Complaints complaints;
  private final ComplaintTypes types;
  private final CaseNumbers numbers;
  private final CaseFile caseFile;
  private final CurrentPerson person;
  private final OnBehalf desk;
  private final Clock clock;

  Incidents(IncidentRepository repository, AttachmentRepository attachments, Emergencies emergencies,
      Complaints complaints, ComplaintTypes types, CaseNumbers numbers, CaseFile caseFile, CurrentPerson person,
      OnBehalf desk, Clock clock) {
    this.repository = repository;
    this.attachments = attachments;
    this.emergencies = emergencies;
    this.complaints = complaints;
    this.types = types;
    this.numbers = numbers;
    this.caseFile = caseFile;
    this.person = person;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Opens an incident for the fault behind a complaint, attaches the complaint and calls the emergency team. The customer
   * of that complaint is masked in the title: whoever works on another one reads it too (PR-1).
   *
   * @param title what is broken, at most 2,000 characters
   * @param complaintType what its complaints are about, a type of CL-2
   * @param region where; null when it is not known
   * @return the incident's number
   * @throws IncidentRefusedException when the title or the type will not do, or the complaint cannot be attached
   * @throws NoSuchComplaintException when there is no such complaint
   */
  public CaseNumber open(@Nullable String title, String complaintType, @Nullable String region,
      CaseNumber firstComplaint) {
    if (title == null || title.isBlank() || title.strip().length() > LONGEST_TITLE) {
      throw new IncidentRefusedException(Reason.TITLE, LONGEST_TITLE);
    }
    if (desk.asTheDesk(() -> types.refuses(complaintType))) {
      throw new IncidentRefusedException(Reason.TYPE, complaintType);
    }
    Incident incident = repository.save(new Incident(numbers.next('I', "incident_number", clock.instant()),
        masked(title.strip(), firstComplaint), complaintType, region, person.id().orElse(null), clock.instant()));
    caseFile.record(incident.number(), "incident-opened", CaseArgument.text(incident.title()),
        CaseArgument.text(firstComplaint));
    attach(firstComplaint, incident);
    emergencies.callToIncident(incident.number(), firstComplaint);
    return incident.number();
  }

  /**
   * Attaches a complaint to an open incident; nothing happens when it hangs on it already. An emergency of its own is
   * handed over to the incident.
   *
   * @throws IncidentRefusedException when one of them has ended, or the complaint hangs on another open incident
   * @throws NoSuchComplaintException when there is no such complaint
   */
  public void attach(CaseNumber complaintNumber, CaseNumber incidentNumber) {
    Incident incident = repository.findForChange(incidentNumber.value())
        .orElseThrow(() -> new IncidentRefusedException(Reason.NO_INCIDENT, incidentNumber));
    if (!incident.isOpen()) {
      throw new IncidentRefusedException(Reason.RESTORED, incidentNumber);
    }
    attach(complaintNumber, incident);
  }

  /**
   * Takes a complaint off its open incident: it turned out to be something else. An emergency that was handed over to the
   * incident is given back: the team is called to the complaint again (DX-5).
   *
   * @param reason at most 2,000 characters
   * @throws IncidentRefusedException when it hangs on none, or the reason is missing
   */
  public void detach(CaseNumber complaintNumber, @Nullable String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new IncidentRefusedException(Reason.REASON, LONGEST_REASON);
    }
    Attachment attachment = attachments.findByAttachedComplaint(complaintNumber.value())
        .filter(held -> repository.findForChange(held.incidentNumber().value()).filter(Incident::isOpen).isPresent())
        .orElseThrow(() -> new IncidentRefusedException(Reason.NOT_ATTACHED, complaintNumber));
    attachment.detach(reason.strip(), clock.instant());
    tellBoth(attachment, "detached-from-incident", CaseArgument.text(reason.strip()));
    if (!complaints.get(complaintNumber).status().isAnswered()) {
      emergencies.giveBack(complaintNumber);
    }
  }

  /** Why the complaint can be attached to no incident: it hangs on one. */
  @Transactional(readOnly = true)
  Optional<RefusedException> refusalToAttach(CaseNumber complaintNumber) {
    return attachments.findByAttachedComplaint(complaintNumber.value()).map(held ->
        new IncidentRefusedException(Reason.ATTACHED_ALREADY, complaintNumber, held.incidentNumber()));
  }

  /** The same, or because that incident, which somebody chose while it was open, is over. */
  @Transactional(readOnly = true)
  Optional<RefusedException> refusalToAttach(CaseNumber complaintNumber, String incidentNumber) {
    return refusalToAttach(complaintNumber).or(() -> repository.findById(incidentNumber)
        .filter(incident -> !incident.isOpen())
        .map(over -> new IncidentRefusedException(Reason.RESTORED, over.number())));
  }

  /** Why the complaint cannot be taken off: it hangs on none. */
  @Transactional(readOnly = true)
  Optional<RefusedException> refusalToDetach(CaseNumber complaintNumber) {
    return isAttached(complaintNumber) ? Optional.empty()
        : Optional.of(new IncidentRefusedException(Reason.NOT_ATTACHED, complaintNumber));
  }

  /** Whether the complaint hangs on an open incident. */
  @Transactional(readOnly = true)
  public boolean isAttached(CaseNumber complaintNumber) {
    return attachments.findByAttachedComplaint(complaintNumber.value()).isPresent();
  }

  /** The incidents to which complaints can be attached, the oldest first. */
  @Transactional(readOnly = true)
  public List<OpenIncident> openIncidents() {
    return repository.findByRestoredAtIsNullOrderByOpenedAtAscNumberAsc().stream()
        .map(incident -> new OpenIncident(incident.number(), incident.title(), incident.complaintType(),
            incident.region(), incident.openedAt(), attachments.countComplaints(incident.number().value())))
        .toList();
  }

  /** Whether a case of the emergency team goes on: an incident does until its service is restored. */
  @Transactional(readOnly = true)
  boolean isCaseOpen(CaseNumber caseNumber) {
    return complaints.find(caseNumber).map(complaint -> !complaint.status().isEnd())
        .or(() -> repository.findById(caseNumber.value()).map(Incident::isOpen)).orElse(false);
  }

  /** The service of the case works again (DX-5); gives the complaints that are to be answered with it, oldest first. */
  List<CaseNumber> restored(CaseNumber caseNumber, String report, String restoration) {
    emergencies.restore(caseNumber, report, restoration);
    Optional<Incident> incident = repository.findForChange(caseNumber.value());
    incident.ifPresent(over -> over.restored(clock.instant()));
    return incident.map(over -> attachments.findHolding(over.number().value())).orElse(List.of()).stream()
        .map(Attachment::complaintNumber).toList();
  }

  private void attach(CaseNumber complaintNumber, Incident incident) {
    Complaint complaint = complaintForChange(complaintNumber);
    if (complaint.status().isEnd()) {
      throw new IncidentRefusedException(Reason.COMPLAINT_ENDED, complaintNumber);
    }
    Optional<CaseNumber> held =
        attachments.findByAttachedComplaint(complaintNumber.value()).map(Attachment::incidentNumber);
    if (held.isPresent() && !held.get().equals(incident.number())) {
      throw new IncidentRefusedException(Reason.ATTACHED_ALREADY, complaintNumber, held.get());
    }
    if (held.isEmpty()) {
      Attachment attachment =
          attachments.save(new Attachment(incident.number(), complaintNumber, clock.instant()));
      tellBoth(attachment, "attached-to-incident", CaseArgument.text(incident.title()));
      emergencies.handOver(complaintNumber, incident.number());
    }
  }

  private String masked(String title, CaseNumber complaintNumber) {
    return String.valueOf(complaintForChange(complaintNumber).masked().text(title));
  }

  private Complaint complaintForChange(CaseNumber number) {
    return complaints.findForChange(number).orElseThrow(() -> new NoSuchComplaintException(number));
  }

  private void tellBoth(Attachment attachment, String kind, CaseArgument more) {
    for (CaseNumber number : List.of(attachment.complaintNumber(), attachment.incidentNumber())) {
      caseFile.record(number, kind, CaseArgument.text(attachment.complaintNumber()),
          CaseArgument.text(attachment.incidentNumber()), more);
    }
  }
}
