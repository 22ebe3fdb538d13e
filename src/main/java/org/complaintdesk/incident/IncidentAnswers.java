package org.complaintdesk.incident;

import java.time.Clock;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Solves and answers each complaint of an incident once the service works again, each customer once (RS-6). An escalated
 * complaint is not solved with it, but its customer learns of it all the same.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class IncidentAnswers {

  private final AttachmentRepository attachments;
  private final IncidentRepository incidents;
  private final Emergencies emergencies;
  private final EmergencyProcess process;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final Clock clock;

  IncidentAnswers(AttachmentRepository attachments, IncidentRepository incidents, Emergencies emergencies,
      EmergencyProcess process, Complaints complaints, CaseFile caseFile, Clock clock) {
    this.attachments = attachments;
    this.incidents = incidents;
    this.emergencies = emergencies;
    this.process = process;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  /**
   * What becomes of a complaint now that the service works again.
   *
   * @param waiting false when it ended or was answered meanwhile: it goes its own way
   * @param solvable false when it does not wait any more, or was escalated meanwhile
   * @param toldBefore whether its customer has heard of it by another complaint
   */
  record Answer(boolean waiting, boolean solvable, boolean toldBefore) {
  }

  /**
   * Ends the attachment of a complaint to its restored incident.
   *
   * @throws IllegalStateException when it hangs on none any more
   */
  Answer conclude(CaseNumber complaintNumber) {
    Attachment attachment = attachments.findByAttachedComplaint(complaintNumber.value()).orElseThrow(
        () -> new IllegalStateException("Complaint " + complaintNumber + " hangs on no incident."));
    // answers of one incident go one after the other, so that a customer of several complaints is told once
    incidents.findForChange(attachment.incidentNumber().value());
    Complaint complaint = complaints.get(complaintNumber);
    if (complaint.status().isAnswered()) {
      attachment.leaveAlone(false, clock.instant());
      tell(attachment, "incident-over");
      return new Answer(false, false, false);
    }
    Optional<String> toldBy = toldBy(complaint, attachment.incidentNumber());
    boolean toldBefore = toldBy.isPresent();
    if (!process.isInOrdinaryHandling(complaintNumber)) {
      attachment.leaveAlone(!toldBefore, clock.instant());
      tell(attachment, "incident-over-escalated");
      return new Answer(true, false, toldBefore);
    }
    attachment.answer(!toldBefore, clock.instant());
    tell(attachment, toldBefore ? "solved-by-incident-told-before" : "solved-by-incident");
    toldBy.ifPresent(other -> caseFile.record(complaintNumber, "asked-with-other-complaint", CaseArgument.text(other)));
    return new Answer(true, true, toldBefore);
  }

  /**
   * The complaint is solved as its incident was; its customer is told, and the report says what was learned (NG-5).
   *
   * @return whether its customer was told by another complaint, where he is asked for a verdict too (NG-3)
   */
  boolean solve(CaseNumber complaintNumber) {
    Attachment attachment = attachments.findLatest(complaintNumber.value()).orElseThrow(
        () -> new IllegalStateException("Complaint " + complaintNumber + " never hung on an incident."));
    Emergency emergency = emergencies.get(attachment.incidentNumber());
    complaints.told(complaintNumber, emergency.restoration().orElseThrow());
    complaints.summarise(complaintNumber, emergency.report().orElseThrow());
    return !attachment.tellsCustomer();
  }

  /** The complaint by which the customer heard of the end of the incident already. */
  private Optional<String> toldBy(Complaint complaint, CaseNumber incidentNumber) {
    if (complaint.complainant().contactNumber() == null) {
      return Optional.empty();
    }
    // a notice that could not be sent for want of an address does not count where this complaint has one
    boolean hasEmail = complaint.complainant().contactEmail() != null;
    return attachments.findTold(incidentNumber.value(), complaint.complainant().contactNumber(), hasEmail).stream()
        .findFirst();
  }

  private void tell(Attachment attachment, String kind) {
    caseFile.record(attachment.complaintNumber(), kind, CaseArgument.text(attachment.incidentNumber()));
  }
}
