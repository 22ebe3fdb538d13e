package org.complaintdesk.incident;

import java.time.Clock;
import java.time.Instant;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The emergency team's work: once for each urgent complaint and each incident, told in its case file (DX-5). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Emergencies {

  private final EmergencyRepository repository;
  private final AttachmentRepository attachments;
  private final EmergencyProcess process;
  private final CaseFile caseFile;
  private final People people;
  private final Clock clock;

  Emergencies(EmergencyRepository repository, AttachmentRepository attachments, EmergencyProcess process,
      CaseFile caseFile, People people, Clock clock) {
    this.repository = repository;
    this.attachments = attachments;
    this.process = process;
    this.caseFile = caseFile;
    this.people = people;
    this.clock = clock;
  }

  /** Calls the team to an urgent complaint, once; where it works on the incident behind the complaint, that is the call. */
  void callTo(CaseNumber complaintNumber) {
    if (repository.findByCaseNumber(complaintNumber.value()).isPresent()) {
      return;
    }
    attachments.findByAttachedComplaint(complaintNumber.value()).ifPresentOrElse(
        attachment -> takenOver(new Emergency(complaintNumber, clock.instant()), attachment.incidentNumber()),
        () -> process.startForComplaint(called(complaintNumber)));
  }

  /** Calls the team again to a complaint that was taken off the incident to which its emergency was handed over. */
  void giveBack(CaseNumber complaintNumber) {
    repository.findByCaseNumber(complaintNumber.value()).filter(Emergency::isHandedOver).ifPresent(this::callAgain);
  }

  /** Calls the team to an incident that has just been opened. */
  void callToIncident(CaseNumber incidentNumber, CaseNumber firstComplaint) {
    process.startForIncident(called(incidentNumber), firstComplaint);
  }

  /** What the team does for one complaint becomes part of its work on an incident. */
  void handOver(CaseNumber complaintNumber, CaseNumber incidentNumber) {
    repository.findByCaseNumber(complaintNumber.value()).filter(Emergency::isOpen).ifPresent(emergency -> {
      takenOver(emergency, incidentNumber);
      process.handOver(complaintNumber);
    });
  }

  /** By when the team acknowledges the call and restores the service. */
  void aimAt(CaseNumber caseNumber, Instant acknowledgeBy, Instant restoreBy) {
    get(caseNumber).aimAt(acknowledgeBy, restoreBy);
  }

  /** Somebody of the team took the call; one person owns it from now on. */
  void acknowledge(CaseNumber caseNumber, Login owner) {
    boolean inTime = get(caseNumber).acknowledge(owner, clock.instant());
    caseFile.record(caseNumber, inTime ? "emergency-acknowledged" : "emergency-acknowledged-late",
        CaseArgument.text(people.name(owner)));
  }

  /**
   * The service works again.
   *
   * @param restoration what was done, in words for the customers
   */
  void restore(CaseNumber caseNumber, String report, String restoration) {
    get(caseNumber).restore(report, restoration, clock.instant());
    caseFile.record(caseNumber, "service-restored", CaseArgument.text(restoration));
  }

  /**
   * What the team does, or did, about a case.
   *
   * @throws IllegalStateException when it was not called to it
   */
  Emergency get(CaseNumber caseNumber) {
    return repository.findByCaseNumber(caseNumber.value()).orElseThrow(
        () -> new IllegalStateException("The emergency team was not called to " + caseNumber + "."));
  }

  private void callAgain(Emergency emergency) {
    emergency.callAgain(clock.instant());
    caseFile.record(emergency.caseNumber(), "emergency-called");
    process.startForComplaint(emergency);
  }

  private void takenOver(Emergency emergency, CaseNumber incidentNumber) {
    emergency.handOver(incidentNumber);
    repository.save(emergency);
    caseFile.record(emergency.caseNumber(), "emergency-handed-over", CaseArgument.text(incidentNumber));
  }

  private Emergency called(CaseNumber caseNumber) {
    Emergency emergency = repository.save(new Emergency(caseNumber, clock.instant()));
    caseFile.record(caseNumber, "emergency-called");
    return emergency;
  }
}
