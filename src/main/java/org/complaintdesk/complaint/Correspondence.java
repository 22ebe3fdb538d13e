package org.complaintdesk.complaint;

import java.time.Clock;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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

  private static final String PROGRESS_ASKED = "progress-asked";
  private static final String CHASED = "chased";
  private static final String CHASED_BY_CUSTOMER = "chased-by-customer";

  private final Complaints complaints;
  private final CaseFile caseFile;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Correspondence(Complaints complaints, CaseFile caseFile, ApplicationEventPublisher events, Clock clock) {
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Somebody said something more about a complaint.
   *
   * @param kind of the entry that its case file keeps
   * @param text null where there were no words
   */
  public record Added(CaseNumber complaintNumber, String kind, @Nullable String text) {

    /** Whether it is the wish that it goes on (RS-3). */
    public boolean isChase() {
      return kind.equals(CHASED) || isChaseOfCustomer();
    }

    /** Whether the customer has that wish. */
    public boolean isChaseOfCustomer() {
      return kind.equals(CHASED_BY_CUSTOMER);
    }
  }

  /** Keeps what was added to the complaint (NG-4). */
  void supplement(CaseNumber number, @Nullable String text) {
    add(number, SUPPLEMENTED, text);
  }

  /** The customer asked how the case stands (NG-4). */
  void progressAsked(CaseNumber number, @Nullable String text) {
    add(number, PROGRESS_ASKED, text);
  }

  /** The customer, or a colleague, wants whoever works on the complaint to go on (RS-3). */
  void chase(CaseNumber number, @Nullable String text, boolean customerChases) {
    add(number, customerChases ? CHASED_BY_CUSTOMER : CHASED, text);
  }

  private void add(CaseNumber number, String kind, @Nullable String text) {
    complaints.get(number).supplement(clock.instant());
    caseFile.record(number, kind, CaseArgument.text(text));
    events.publishEvent(new Added(number, kind, text));
  }

  /** A question goes to the customer (CL-3). */
  void ask(CaseNumber number, String question) {
    caseFile.record(number, ASKED, CaseArgument.label("channel", complaints.get(number).arrival().channel()),
        CaseArgument.text(question));
  }

  /** The customer answered (CL-3). */
  void replied(CaseNumber number, @Nullable String reply) {
    caseFile.record(number, REPLIED, CaseArgument.text(reply));
    events.publishEvent(new Added(number, REPLIED, reply));
  }

  /** Somebody asks for the escalation, in the customer's name or on his own account (ES-1). */
  void requestEscalation(CaseNumber number, String reason, boolean customerDemands) {
    caseFile.record(number, customerDemands ? "escalation-demanded" : "escalation-requested",
        CaseArgument.text(reason));
  }
}
