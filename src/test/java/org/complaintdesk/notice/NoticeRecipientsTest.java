package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A notice by e-mail, and whom it reaches (NG-2)")
class NoticeRecipientsTest extends NoticeScenario {

  private static final Login NETWORK = new Login("network");

  @Autowired
  private JdbcClient database;

  @Test
  @DisplayName("to staff masks the customer; who has no address is told of in the case file (PR-1)")
  void toStaff() throws Exception {
    inOneStep(() -> notices.toStaff(new CaseNumber(number), List.of(SENIOR, JUNIOR), "reminder", "near", Map.of(
        "deadline", "李明的期限 13893112345", "deadlineAt", Date.from(DeskClock.at("2026-11-13 10:00")))));
    deliverAll();

    assertThat(received()).singleElement().satisfies(mail -> {
      assertThat(mail.getRecipients(RecipientType.TO)).singleElement().hasToString("senior@example.com");
      assertThat(mail.getContent().toString()).contains("Hello 周 建宁", "李*的期限 138****2345")
          .doesNotContain("李明", "13893112345");
    });
    assertThat(cases.told(number, Locale.ENGLISH)).contains("The notice “reminder” was sent to 周 建宁 by e-mail.",
        "The notice “reminder” to 林 晓雯 was not sent: there is no address that a channel reaches.");
  }

  @Test
  @DisplayName("to several who are reached, and not reached, in different ways: the case file tells of each who is not")
  void toEverybody() {
    inOneStep(() ->
        assertThat(notices.toEverybody(new CaseNumber(number), List.of(SENIOR, JUNIOR), List.of("desk-interface"),
        "supplement", "all", Map.of())).as("one reason for all").isEmpty());
    inOneStep(() -> assertThat(notices.toEverybody(new CaseNumber(number), List.of(JUNIOR, NETWORK), List.of(),
        "supplement", "two", Map.of())).contains(CaseArgument.label("notice-reason", NotSentReason.NO_ADDRESS)));
    deliverAll();

    assertThat(recipients()).containsExactly("senior@example.com");
    assertThat(happened()).filteredOn("notice-not-sent"::equals).as("of the first; the caller tells the second")
        .hasSize(3);
  }

  @Test
  @DisplayName("to a group goes to each who belongs to it, and to nobody where nobody does")
  void toGroup() {
    inOneStep(() -> notices.toGroup(new CaseNumber(number), "senior-agent", "supplement", "first", Map.of()));
    inOneStep(() -> notices.toGroup(new CaseNumber(number), "desk-interface", "supplement", "first", Map.of()));
    deliverAll();

    assertThat(recipients()).containsExactly("senior@example.com");
    assertThat(cases.told(number, Locale.ENGLISH)).contains("The notice “addition” to The desk's own interfaces "
        + "was not sent: nobody belongs to the group.");
  }

  @Test
  @DisplayName("is sent to the address that the review has corrected meanwhile")
  void toCorrectedAddress() {
    number = cases.receivedByEmail("tariff.charge-dispute", "wrong@example.com", "zh-CN");
    agents.reviewedWithEmail(number, CUSTOMER);

    deliverAll();

    assertThat(recipients()).isNotEmpty().containsOnly(CUSTOMER);
  }

  @Test
  @DisplayName("whose address has gone in the meantime is recorded as not sent, and its job ends")
  void addressGone() {
    inOneStep(() -> notices.toStaff(new CaseNumber(number), List.of(SENIOR), "chase", "first", Map.of()));
    emailFromBeforeItWasChecked("senior", "senior@example.com\r\nBcc: somebody@example.com");

    deliverAll();

    assertThat(received()).isEmpty();
    assertThat(record("chase").reason()).contains(NotSentReason.NO_ADDRESS);
    assertThat(cases.told(number, Locale.ENGLISH)).containsOnlyOnce(
        "The notice “chase” to 周 建宁 was not sent: there is no address that a channel reaches.");
    assertThat(jobs()).isEmpty();
  }

  private void emailFromBeforeItWasChecked(String login, String address) {
    database.sql("update act_id_user set email_ = ? where id_ = ?").params(address, login).update();
  }
}
