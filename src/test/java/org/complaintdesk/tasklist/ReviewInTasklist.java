package org.complaintdesk.tasklist;

import java.util.HashMap;
import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A complaint that waits for its review, as people at a browser find it in Tasklist. */
@DeskTest
@ClockAt("2026-09-30 10:00")
abstract class ReviewInTasklist {

  static final String CONTACT_NUMBER = "13893112345";

  @LocalServerPort
  protected int port;
  @Autowired
  protected Cases cases;
  @Autowired
  protected Work work;
  @Autowired
  private PlatformTransactionManager transactions;

  protected String number;
  protected String review;

  @BeforeEach
  void aComplaintWaitsForItsReview() {
    number = cases.received("network.signal", Channel.PHONE, Map.of("callingNumber", "13893167890", "place", "兰州西站"));
    review = work.task(number, "review-content").getId();
  }

  /** A part of what the case file answers, each thing by its name. */
  static Map<String, String> facts(Answer answer, String section) {
    Map<String, String> facts = new HashMap<>();
    answer.json().path(section).forEach(fact -> facts.put(fact.path("name").asText(), fact.path("content").asText()));
    return facts;
  }

  /** Something changes in the case after people have opened its form. */
  void meanwhile(Runnable change) {
    DeskClock.now("2026-11-12 10:05");
    new TransactionTemplate(transactions).executeWithoutResult(status -> change.run());
  }
}
