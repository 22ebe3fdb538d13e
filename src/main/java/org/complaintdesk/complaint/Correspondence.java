package org.complaintdesk.complaint;

import java.time.Clock;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customer and desk say to each other about a complaint, and colleagues about it: kept in its case file, in the
 * transaction of the caller.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Correspondence {

  /** The kind of the entry in the case file that keeps what was added to a complaint. */
  public static final String SUPPLEMENTED = "supplemented";
  /** Kind of the case file's entry about an answer of the customer. */
  public static final String REPLIED = "replied";
  /** Kind of the case file's entry about a question to the customer. */
  public static final String ASKED = "asked";

  private final Complaints complaints;
  private final CaseFile caseFile;
  private final Clock clock;

  Correspondence(Complaints complaints, CaseFile caseFile, Clock clock) {
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  /** Keeps what was added to the complaint (NG-4). */
  void supplement(CaseNumber number, @Nullable String text) {
    complaints.get(number).supplement(clock.instant());
    caseFile.record(number, SUPPLEMENTED, CaseArgument.text(text));
  }

  /** The customer asked how the case stands (NG-4). */
  void progressAsked(CaseNumber number, @Nullable String text) {
    complaints.get(number).supplement(clock.instant());
    caseFile.record(number, "progress-asked", CaseArgument.text(text));
  }

  /** The customer, or a colleague, wants whoever works on the complaint to go on (RS-3). */
  void chase(CaseNumber number, @Nullable String text, boolean customerChases) {
    complaints.get(number).supplement(clock.instant());
    caseFile.record(number, customerChases ? "chased-by-customer" : "chased", CaseArgument.text(text));
  }

  /** A question goes to the customer (CL-3). */
  void ask(CaseNumber number, String question) {
    caseFile.record(number, ASKED, CaseArgument.label("channel", complaints.get(number).arrival().channel()),
        CaseArgument.text(question));
  }

  /** The customer answered (CL-3). */
  void replied(CaseNumber number, @Nullable String reply) {
    caseFile.record(number, REPLIED, CaseArgument.text(reply));
  }

  /** Somebody asks for the escalation, in the customer's name or on his own account (ES-1). */
  void requestEscalation(CaseNumber number, String reason, boolean customerDemands) {
    caseFile.record(number, customerDemands ? "escalation-demanded" : "escalation-requested",
        CaseArgument.text(reason));
  }
}
