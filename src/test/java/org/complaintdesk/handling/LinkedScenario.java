package org.complaintdesk.handling;

import java.util.Map;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.link.ComplaintLinks;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenarios of two complaints of one customer about one matter (NG-10). */
abstract class LinkedScenario extends Scenario {

  static final String SAME = "两件均为同一笔扣费。";

  @Autowired
  protected ComplaintLinks links;

  /** A complaint that came in at half past nine, and is being worked on by an agent. */
  String leading() {
    String number = cases.receivedAt("2026-11-12 09:30", "tariff.billing-error");
    agents.reviewedAndAccepted(number);
    return number;
  }

  /** A complaint of the same customer that came in now. */
  String later() {
    return cases.received("tariff.billing-error");
  }

  void linked(String one, String other) {
    work.as("junior", () -> links.follow(new CaseNumber(one), new CaseNumber(other), SAME));
  }

  void takenBack(String one, String other) {
    work.as("senior", () -> links.takeBack(new CaseNumber(one), new CaseNumber(other), "另一笔扣费。"));
  }

  /** The agent who holds the waiting task finds that it is another matter. */
  void letGoOn(String later) {
    work.complete("senior", later, "wait-for-leading", Map.of("unlinkReason", "另一笔扣费。"));
  }

  /** The leading complaint goes to its end, to the content of its customer. */
  void closed(String leading) {
    customer.satisfied(leading);
    customer.confirmedSolved(leading);
    agents.summarised(leading);
  }

  boolean isTold(String number) {
    return cases.status(number) == ComplaintStatus.TOLD;
  }
}
