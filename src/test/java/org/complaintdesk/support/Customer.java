package org.complaintdesk.support;

import java.util.Map;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the customer says: to the desk by machine, and to the agents who call. */
@Component
public class Customer {

  private final Work work;
  private final String agent;
  private final ComplaintHandling handling;
  private final DeskClock clock;

  @Autowired
  Customer(Work work, ComplaintHandling handling, DeskClock clock) {
    this(work, "junior", handling, clock);
  }

  private Customer(Work work, String agent, ComplaintHandling handling, DeskClock clock) {
    this.work = work;
    this.agent = agent;
    this.handling = handling;
    this.clock = clock;
  }

  /** The same customer, heard by people who are at work elsewhere. */
  Customer at(Work elsewhere) {
    return new Customer(elsewhere, agent, handling, clock);
  }

  /** The same customer, heard by somebody else than an agent, such as complaint management (RG-1). */
  public Customer heardBy(String person) {
    return new Customer(work, person, handling, clock);
  }

  /** The customer answers by machine. */
  public boolean replies(String number, String text) {
    return handling.customerReplied(new CaseNumber(number), text);
  }

  /** Somebody adds to the complaint. */
  public boolean supplemented(String number, String text) {
    return handling.supplement(new CaseNumber(number), text);
  }

  /** The customer takes the complaint back. */
  public boolean withdraws(String number, String reason) {
    return handling.withdraw(new CaseNumber(number), reason);
  }

  /** The customer, called by an agent, is satisfied on the whole. */
  public void satisfied(String number) {
    work.complete(agent, number, "ask-satisfaction", answered("satisfied", false));
  }

  /** The customer, called by an agent, is dissatisfied. */
  public void dissatisfied(String number) {
    work.complete(agent, number, "ask-satisfaction", answered("dissatisfied", false));
  }

  /** The customer, called by an agent, is dissatisfied and wants somebody higher to take it over. */
  public void escalationDemanded(String number) {
    work.complete(agent, number, "ask-satisfaction", answered("dissatisfied", true));
  }

  /** The customer is called for a verdict and not reached. */
  public void notReachedForVerdict(String number) {
    work.complete(agent, number, "ask-satisfaction", Map.of("outcome", "not-reached"));
  }

  /** The customer is not reached to confirm that it is solved. */
  public void notReachedToConfirm(String number) {
    satisfiedWhereAsked(number);
    work.complete(agent, number, "confirm-solution", Map.of("outcome", "not-reached"));
  }

  /** The customer gives no verdict in time. */
  public void noVerdict(String number) {
    clock.goesOff(clock.timersOf(number, "calling-time-over").get(0));
  }

  /** A customer who is called is satisfied, confirms that it is solved and that nothing else is needed. */
  public void confirmedSolved(String number) {
    satisfiedWhereAsked(number);
    work.complete(agent, number, "confirm-solution", Map.of("outcome", "solved"));
  }

  /** The customer gave a good verdict, but says that it is not solved after all. */
  public void foundNotSolved(String number, String reason) {
    satisfiedWhereAsked(number);
    work.complete(agent, number, "confirm-solution", Map.of("outcome", "not-solved", "reason", reason));
  }

  private static Map<String, Object> answered(String verdict, boolean escalationDemanded) {
    return Map.of("outcome", "answered", "verdict", verdict, "escalationDemanded", escalationDemanded);
  }

  private void satisfiedWhereAsked(String number) {
    if (work.openTasks(number).contains("ask-satisfaction")) {
      satisfied(number);
    }
    if (work.openTasks(number).contains("enter-survey-answer")) {
      work.complete(agent, number, "enter-survey-answer", Map.of("verdict", "satisfied", "escalationDemanded", false));
    }
  }
}
