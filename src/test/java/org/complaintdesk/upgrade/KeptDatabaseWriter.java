package org.complaintdesk.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.incident.Incidents;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DepartmentStaff;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.EmergencyTeam;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.support.Managers;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the kept database anew: a case at each step, and one that is filed. No part of the build. It is run once for
 * a release, by the program of that release: a database that the program under test wrote itself shows nothing.
 */
@DeskTest
@DisplayName("A database with a case at each step")
@ClockAt("2026-11-12 10:00")
class KeptDatabaseWriter {

  private static final Path FOLDER = Path.of("src", "test", "resources", "upgrade").toAbsolutePath();
  private static final String BILLING = "dept-billing";
  private static final String SERVICE = "dept-service";
  private static final int MANY = 200;

  @Autowired
  private Agents agents;
  @Autowired
  private DepartmentStaff departments;
  @Autowired
  private Managers managers;
  @Autowired
  private Customer customer;
  @Autowired
  private EmergencyTeam emergency;
  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private Cases cases;
  @Autowired
  private Work work;
  @Autowired
  private DeskClock clock;
  @Autowired
  private Incidents incidents;
  @Autowired
  private JdbcClient database;

  private final List<KeptCase> kept = new ArrayList<>();

  @Test
  @DisplayName("is written")
  void written() throws IOException {
    reviewed();
    ordered();
    closed();
    handedUp();
    urgent();

    Files.writeString(FOLDER.resolve("kept-cases.csv"), KeptCase.list(kept));
    database.sql("script to '%s' compression gzip charset 'UTF-8'".formatted(FOLDER.resolve("kept-database.sql.gz")))
        .query(String.class).list();
  }

  private void reviewed() {
    keep("review-content", number -> { });
    keep("record-reply", number -> agents.customerAsked(number, "请问是哪个账期?"));
    keep("decide-without-answer", number -> {
      agents.customerAsked(number, "请问是哪个号码?");
      clock.waitingTimePassed(number);
      DeskClock.now("2026-11-12 10:00");
    });
    keep("settle-or-draft", agents::reviewedAndAccepted);
    keep("approve-dispatch", number -> {
      agents.reviewedAndAccepted(number);
      agents.drafted(number, BILLING);
    });
  }

  private void ordered() {
    keep("accept-order", number -> agents.dispatchedTo(number, BILLING, SERVICE));
    keep("diagnose-problem", number -> {
      agents.dispatchedTo(number, BILLING);
      departments.orderAccepted(number, BILLING);
    });
    keep("propose-solution", number -> {
      agents.dispatchedTo(number, BILLING);
      departments.orderAccepted(number, BILLING);
      departments.diagnosed(number, BILLING);
    });
    keep("negotiate-solution", number -> {
      agents.dispatchedTo(number, BILLING);
      departments.proposed(number, BILLING);
    });
    keep("carry-out-plan", number -> {
      agents.dispatchedTo(number, BILLING);
      departments.proposed(number, BILLING);
      departments.negotiated(number, BILLING, "agreed");
    });
    keep("decide-on-return", number -> {
      agents.dispatchedTo(number, BILLING);
      departments.orderReturned(number, BILLING, "不属于本部门职责。");
    });
  }

  private void closed() {
    keep("review-outcome", this::solved);
    keep("tell-customer", number -> {
      solved(number);
      managers.resultApproved(number);
    });
    keep("ask-satisfaction", this::told);
    keep("reassess-complaint", number -> {
      told(number);
      customer.dissatisfied(number);
    });
    keep("confirm-solution", number -> {
      told(number);
      customer.satisfied(number);
    });
    keep("summarise-case", number -> {
      told(number);
      customer.confirmedSolved(number);
    });
    filed("archived", number -> {
      told(number);
      customer.confirmedSolved(number);
      agents.summarised(number);
    });
    filed("withdrawn", number -> customer.withdraws(number, "问题已解决。"));
    String byMail = cases.receivedByEmail("tariff.billing-error", "li.ming@example.com", "zh");
    agents.reviewedAndAccepted(byMail);
    agents.settledByJunior(byMail, 10);
    agents.customerTold(byMail);
    keep("enter-survey-answer", byMail);
  }

  private void handedUp() {
    keep("judge-escalation", this::escalated);
    keep("investigate-cause", number -> {
      escalated(number);
      escalated.judgedWithLegalCounsel(number);
    });
    keep("decide-solution", this::investigated);
    keep("carry-out-measure", number -> {
      investigated(number);
      escalated.decided(number, BILLING);
    });
    keep("carry-out-solution", number -> {
      investigated(number);
      escalated.decided(number);
    });
    keep("tell-escalated-customer", number -> {
      investigated(number);
      escalated.decided(number);
      escalated.carriedOut(number);
    });
    keep("confirm-satisfaction", number -> {
      escalated(number);
      escalated.toldTheResult(number);
    });
    keep("summarise-escalated-case", number -> {
      escalated(number);
      escalated.toldTheResult(number);
      escalated.satisfied(number);
    });
  }

  private void urgent() {
    keep("acknowledge-emergency", cases.receivedOfOutage("13893110001", MANY));
    String contributed = cases.receivedOfOutage("13893110002", MANY);
    emergency.taskForceCalled(contributed, "dept-network");
    keep("contribute-to-task-force", contributed);
    String found = cases.receivedOfOutage("13893110003", 1);
    String incident = incidents.open("城关区基站中断", "network.outage", "lanzhou", new CaseNumber(found)).value();
    emergency.acknowledged(incident);
    work.complete("emergency", incident, "restore-service", Map.of("restorationWork", "更换了基站电源模块。"));
    kept.add(new KeptCase("report-restoration", incident, Instant.EPOCH, cases.entries(incident).size()));
    record("attached-to-incident", found);
  }

  private void solved(String number) {
    agents.dispatchedTo(number, BILLING);
    departments.solved(number, BILLING);
  }

  private void told(String number) {
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 10);
  }

  private void escalated(String number) {
    agents.dispatchedTo(number, BILLING);
    escalated.requestedBy("billing", number, "客户拟向主管部门申诉。");
  }

  private void investigated(String number) {
    escalated(number);
    escalated.judged(number, BILLING);
    escalated.found(number, BILLING);
  }

  private void keep(String stage, Consumer<String> way) {
    String number = cases.received("tariff.billing-error");
    way.accept(number);
    keep(stage, number);
  }

  private void keep(String stage, String number) {
    assertThat(work.openTasks(number)).contains(stage);
    record(stage, number);
  }

  private void filed(String stage, Consumer<String> way) {
    String number = cases.received("tariff.billing-error");
    way.accept(number);
    record(stage, number);
  }

  private void record(String stage, String number) {
    kept.add(new KeptCase(stage, number, cases.dueAt(number), cases.entries(number).size()));
  }
}
