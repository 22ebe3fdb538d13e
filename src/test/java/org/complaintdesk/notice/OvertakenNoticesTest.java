package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A notice that something has overtaken is not sent, and the case file says so (NG-2)")
class OvertakenNoticesTest extends MailScenario {

  private static final List<String> STAFF = List.of("junior", "senior", "management", "escalation", "deputy", "manager");

  @Autowired
  private DeskClock deskClock;
  @Autowired
  private RepositoryService repository;

  @BeforeEach
  void everybodyHasAnAddress() {
    openChannel();
    STAFF.forEach(login -> setEmail(login, login + "@example.com"));
  }

  @AfterEach
  void nobodyHasAnAddress() {
    STAFF.forEach(login -> setEmail(login, null));
  }

  @ParameterizedTest(name = "received {0}")
  @ValueSource(strings = {"2026-10-22 10:00", "2023-06-01 10:00"})
  @DisplayName("a complaint that is registered late: the customer hears no date that is past, no apology for it and no more")
  void registeredLate(String received) {
    String number = cases.receivedByLetter(received, CUSTOMER);
    watchWakes(number);
    deliverAll();

    assertThat(mailsTo(CUSTOMER)).isEmpty();
    assertThat(told(number)).contains(
        "The notice “receipt” to the customer was not sent: a date in it has passed.",
        "The notice “delay” to the customer was not sent: it is about a date that had passed before the complaint was "
            + "registered.",
        "The notice “escalated” to the customer was not sent: it is about a date that had passed before the complaint "
            + "was registered.");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).contains("发给客户的通知“受理回执”未发送：通知中的日期已过。");
    assertThat(cases.story(number)).as("who has to act is urged once, of the latest").containsOnlyOnce("overdue");
    STAFF.forEach(person -> assertThat(mailsTo(person + "@example.com").filter(mail -> mail.contains("passed on")))
        .as(person).hasSizeLessThanOrEqualTo(1));
    assertThat(mailsTo("junior@example.com")).anyMatch(mail -> mail.contains("passed on"));

    DeskClock.now("2026-11-13 09:00");
    customer.withdraws(number, "已解决");
    deliverAll();
    assertThat(mailsTo(CUSTOMER)).as("what happens from now on is told").hasSize(1);
  }

  @Test
  @DisplayName("a complaint that is registered in time: its customer is told all of it, and everybody is urged as ever")
  void registeredInTime() {
    String number = cases.receivedByLetter("2026-11-12 09:00", CUSTOMER);
    deskClock.watchedUntil(number, "2026-11-17 10:00");
    deliverAll();

    assertThat(mailsTo(CUSTOMER).filter(mail -> mail.contains("We expect to give you an answer"))).isEmpty();
    assertThat(told(number)).contains("The notice “receipt” to the customer was not sent: a date in it has passed.");
    assertThat(mailsTo(CUSTOMER)).anyMatch(mail -> mail.contains("We are sorry"))
        .anyMatch(mail -> mail.contains("has been escalated"));
    assertThat(cases.story(number)).filteredOn("overdue"::equals).hasSizeGreaterThan(3);
  }

  @Test
  @DisplayName("the survey of a complaint that is withdrawn within a minute of the result; the result and the end are told")
  void withdrawnAfterTheResult() {
    String number = cases.receivedByEmail("tariff.charge-dispute", CUSTOMER, "en");
    deliverAll();
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 10);
    agents.customerTold(number);
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofSeconds(50))));
    customer.withdraws(number, "已解决");
    deliverAll();

    assertThat(mailsTo(CUSTOMER)).noneMatch(mail -> mail.contains("/survey/"))
        .anyMatch(mail -> mail.contains("This is the result")).anyMatch(mail -> mail.contains("has been withdrawn"));
    assertThat(told(number)).containsOnlyOnce("The notice “survey” to the customer was not sent: the case had ended before.");
  }

  @Test
  @DisplayName("a question that was answered before it went out")
  void answered() {
    String number = cases.receivedByEmail("tariff.billing-error", CUSTOMER, "en");
    deliverAll();
    agents.customerAsked(number, "Which month?");
    customer.replies(number, "October.");
    deliverAll();

    assertThat(mailsTo(CUSTOMER)).singleElement().asString().contains("We expect to give you an answer");
    assertThat(told(number)).contains(
        "The notice “question” to the customer was not sent: what it says was overtaken by the answer.");
  }

  @Test
  @DisplayName("what is still true goes out as ever")
  void stillTrue() {
    String number = cases.receivedByEmail("tariff.billing-error", CUSTOMER, "en");
    agents.customerAsked(number, "Which month?");
    DeskClock.now("2026-11-13 10:00");
    deliverAll();

    assertThat(mailsTo(CUSTOMER)).hasSize(2).anyMatch(mail -> mail.contains("Which month?"));
    assertThat(cases.entries(number)).noneMatch(entry -> entry.kind().equals("notice-not-sent"));
  }

  @Test
  @DisplayName("is what an analyst says in the table: another row rules at once, also what waits to be sent")
  void byTheTable() throws IOException {
    String number = cases.receivedByEmail("tariff.charge-dispute", CUSTOMER, "en");
    agents.reviewedAndAccepted(number);
    String table = Files.readString(Path.of("decisions/notice-validity.dmn"));
    String edited = table.replaceFirst("<text>\"survey\"</text>", "<text>\"receipt\"</text>")
        .replace("\"taken-up-again\"</text>\n        </outputEntry>", "\"of-our-own\"</text>\n        </outputEntry>");
    assertThat(edited).isNotEqualTo(table);
    String deployment =
        repository.createDeployment().addString("decisions/notice-validity.dmn", edited).deploy().getId();
    try {
      deliverAll();
    } finally {
      repository.deleteDeployment(deployment, true);
    }

    assertThat(mailsTo(CUSTOMER)).noneMatch(mail -> mail.contains("We expect to give you an answer"));
    assertThat(told(number)).contains(
        "The notice “receipt” to the customer was not sent: it was overtaken by what has happened since.");
  }

  /** All that fell due before the complaint was registered comes at once. */
  private void watchWakes(String number) {
    management.createJobQuery().activityId("reminder-due").executable().list().stream()
        .filter(job -> runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId())
            .processInstanceBusinessKey(number).count() > 0)
        .findFirst().ifPresent(due -> {
          management.executeJob(due.getId());
          watchWakes(number);
        });
  }

  private List<String> told(String number) {
    return cases.told(number, Locale.ENGLISH);
  }

  private static Stream<String> mailsTo(String address) {
    return Stream.of(MAIL.getReceivedMessages()).map(mail -> {
      try {
        return Map.entry(Stream.of(mail.getRecipients(RecipientType.TO)).map(Object::toString)
            .collect(Collectors.joining()), mail.getContent().toString());
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }).filter(mail -> mail.getKey().equals(address)).map(Map.Entry::getValue);
  }
}
