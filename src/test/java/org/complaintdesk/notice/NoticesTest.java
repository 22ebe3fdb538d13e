package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@DisplayName("A notice at a desk without a channel (NG-2)")
class NoticesTest {

  private static final Login LINE = new Login("line");
  private static final Login SENIOR = new Login("senior");

  @Autowired
  private Cases cases;
  @Autowired
  private Notices notices;
  @Autowired
  private NoticeRepository records;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private PlatformTransactionManager transactions;

  private final List<String> deployments = new ArrayList<>();
  private String number;
  private List<Notice> before;

  @BeforeEach
  void aComplaint() {
    DeskClock.now("2026-11-12 10:00");
    number = cases.received("network.signal");
    before = records.findByComplaintNumberOrderByRecordedAtAscIdAsc(number);
  }

  /** The desk is shared with other tests: its own texts rule again afterwards. */
  @AfterEach
  void takeBack() {
    deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    ClockUtil.reset();
  }

  @Test
  @DisplayName("to the customer is written in the customer's language, and recorded at once as not sent")
  void toCustomer() {
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "receipt", "registered", dueOn("2026-11-17 18:00")));

    assertThat(recorded()).singleElement().satisfies(notice -> {
      assertThat(notice.status()).isEqualTo(NoticeStatus.NOT_SENT);
      assertThat(notice.reason()).contains(NotSentReason.NO_CHANNEL);
      assertThat(notice.letter().subject()).isEqualTo("您的投诉已受理（编号 " + number + "）");
      assertThat(notice.letter().text()).startsWith("尊敬的李明：\n\n您好！\n您于2026年11月12日 10:00反映的问题“话费异常”")
          .contains("在2026年11月17日 18:00前").doesNotContain("{");
    });
    assertThat(cases.told(number, Locale.ENGLISH))
        .contains("The notice “receipt” to the customer was not sent: no channel configured.");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).contains("发给客户的通知“受理回执”未发送：未配置发送渠道。");
    assertThat(deliveries()).isZero();
  }

  @Test
  @DisplayName("is recorded with the step that causes it, or not at all")
  void withItsStep() {
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      notices.toCustomer(new CaseNumber(number), "supplement", "undone", Map.of());
      status.setRollbackOnly();
    });

    assertThat(recorded()).isEmpty();
    assertThatThrownBy(() -> notices.toCustomer(new CaseNumber(number), "supplement", "alone", Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  @DisplayName("is told once for a cause, and again for another one")
  void oncePerCause() {
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "supplement", "first", Map.of()));
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "supplement", "first", Map.of()));
    assertThat(recorded()).hasSize(1);

    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "supplement", "second", Map.of()));
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "chase", "first", Map.of()));
    inOneStep(() -> notices.toStaff(new CaseNumber(number), List.of(SENIOR, LINE), "supplement", "first", Map.of()));
    assertThat(recorded()).hasSize(5);
  }

  @Test
  @DisplayName("to staff and groups names them in the case file")
  void toStaff() {
    inOneStep(() -> notices.toStaff(new CaseNumber(number), List.of(SENIOR), "reminder", "due 0.8",
        Map.of("deadline", "solve", "deadlineAt", Date.from(DeskClock.at("2026-11-13 10:00")))));
    inOneStep(() -> notices.toGroup(new CaseNumber(number), "emergency-team", "emergency", "urgency 1",
        Map.of("emergencyNumber", number)));

    assertThat(cases.told(number, Locale.ENGLISH)).contains(
        "The notice “reminder” to 周 建宁 was not sent: no channel configured.",
        "The notice “emergency” to Emergency team was not sent: no channel configured.");
    assertThat(recorded()).filteredOn(notice -> notice.template().equals("reminder")).singleElement()
        .satisfies(reminder -> {
          assertThat(reminder.letter().subject()).isEqualTo("Reminder: solved of complaint " + number + " is near");
          assertThat(reminder.letter().text()).contains("is 13 November 2026, 10:00.");
        });
  }

  @Test
  @DisplayName("without a row in the table, or with a value that is missing, is recorded as not sent and stops nothing")
  void noText() {
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "no-such-notice", "test", Map.of()));
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "reminder", "test", Map.of()));

    assertThat(recorded()).extracting(Notice::reason)
        .containsExactlyInAnyOrder(Optional.of(NotSentReason.NO_TEXT), Optional.of(NotSentReason.NO_VALUE));
    assertThat(deliveries()).isZero();
  }

  @Test
  @DisplayName("says what an analyst has deployed last; a row that the analyst broke is not sent, and stops nothing")
  void textsOfAnAnalyst() throws IOException {
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "supplement", "before", Map.of()));
    deployed("\"投诉 {number} 有补充信息\"", "\"投诉 {number} 又有补充\"");
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "supplement", "after", Map.of()));
    deployed("\"投诉 {number} 有补充信息\"", "1 +");
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), "supplement", "broken", Map.of()));

    assertThat(recorded("before").letter().subject()).isEqualTo("投诉 " + number + " 有补充信息");
    assertThat(recorded("after").letter().subject()).isEqualTo("投诉 " + number + " 又有补充");
    assertThat(recorded("broken").reason()).contains(NotSentReason.NO_TEXT);
  }

  private void deployed(String words, String otherWords) throws IOException {
    String table = Files.readString(Path.of("decisions", "notice-texts.dmn"));
    assertThat(table).containsOnlyOnce(words);
    deployments.add(repository.createDeployment()
        .addString("decisions/notice-texts.dmn", table.replace(words, otherWords)).deploy().getId());
  }

  private Notice recorded(String cause) {
    return records.findById(Notice.id(new CaseNumber(number), "supplement", Recipient.customer(), cause)).orElseThrow();
  }

  private static Map<String, Object> dueOn(String moment) {
    return Map.of("dueAt", Date.from(DeskClock.at(moment)));
  }

  private void inOneStep(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  /** What was recorded since the registration. */
  private List<Notice> recorded() {
    Set<String> known = before.stream().map(Notice::id).collect(Collectors.toSet());
    return records.findByComplaintNumberOrderByRecordedAtAscIdAsc(number).stream()
        .filter(notice -> !known.contains(notice.id())).toList();
  }

  private long deliveries() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(NoticeVariables.PROCESS)
        .processInstanceBusinessKey(number).count();
  }
}
