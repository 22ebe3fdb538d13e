package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.EditedTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DeskTest
@DisplayName("A notice that a broken table of texts stopped is sent when the table is right again, if it still holds (NG-2)")
class StoppedNoticesTest {

  private static final String CHANNEL = "emailChannel";
  private static final String CUSTOMER = "li.ming@example.com";
  private static final List<String> STAFF = List.of("junior", "senior", "management", "escalation", "deputy", "manager");

  @RegisterExtension
  static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Customer customer;
  @Autowired
  private ManagementService management;
  @Autowired
  private EditedTables tables;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private IdentityService identity;
  @Autowired
  private DefaultListableBeanFactory beans;
  @Autowired
  private MessageSource messages;
  @Autowired
  private Clock clock;

  @BeforeEach
  void aDeskWithAMailServer() {
    DeskClock.now("2026-11-12 10:00");
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(MAIL.getSmtp().getPort());
    beans.registerSingleton(CHANNEL, new EmailChannel(server, "desk@example.com", messages, clock));
    STAFF.forEach(login -> setEmail(login, login + "@example.com"));
  }

  @AfterEach
  void aDeskAsItWas() {
    tables.takenBack();
    jobs().forEach(job -> runtime.deleteProcessInstance(job.getProcessInstanceId(), "The test is over."));
    STAFF.forEach(login -> setEmail(login, null));
    beans.destroySingleton(CHANNEL);
    ClockUtil.reset();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"receipt-english-then-text | 1 +",
      "receipt-english-then-text | null", "receipt-english-then-subject | ",
      "receipt-english-then-subject | if notice = null then \"\" else \"To {nobody}\"",
      "receipt-english-when-notice | \"something-else\"",
      "expression-notice | notice +"})
  @DisplayName("whatever is wrong with it: the case goes on, an incident names the table, and the notice goes out once")
  void sentLater(String cell, String text) {
    tables.deployedWith("notice-texts", cell, text);
    String number = cases.receivedByEmail("tariff.billing-error", CUSTOMER, "en");
    deliverAll();

    assertThat(mailsTo(CUSTOMER)).isEmpty();
    assertThat(told(number)).anyMatch(line -> line.startsWith("The notice “receipt” to the customer was not sent: "));
    assertThat(tables.incidents(number)).anyMatch(incident -> incident.startsWith("Table notice-texts v"));

    tables.deployedWith("notice-texts", cell, text);
    due().forEach(job -> assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("notice-texts"));
    assertThat(mailsTo(CUSTOMER)).as("as long as it is wrong").isEmpty();

    tables.deployedAsShipped("notice-texts");
    tables.takenUpAgain(number);
    deliverAll();
    assertThat(mailsTo(CUSTOMER)).singleElement().asString().contains("We expect to give you an answer", number);
    assertThat(told(number)).contains("The notice “receipt” was sent to the customer by e-mail.");
    assertThat(tables.incidents(number)).isEmpty();
  }

  @Test
  @DisplayName("with what its cause brought along, and with what is on record by then")
  void sameWords() {
    String number = cases.receivedByEmail("tariff.billing-error", CUSTOMER, "en");
    deliverAll();
    tables.deployedWith("notice-texts", "question-english-then-text", "(");
    agents.customerAsked(number, "Which month?");
    tables.deployedAsShipped("notice-texts");
    tables.takenUpAgain(number);
    deliverAll();

    assertThat(mailsTo(CUSTOMER)).anyMatch(mail -> mail.contains("Which month?"));
  }

  @Test
  @DisplayName("but not a question that was answered meanwhile, nor a promise whose date has passed")
  void overtakenMeanwhile() {
    tables.deployedWith("notice-texts", "[a-z-]+-english-then-text", "(");
    String number = cases.receivedByEmail("tariff.billing-error", CUSTOMER, "en");
    agents.customerAsked(number, "Which month?");
    customer.replies(number, "October.");
    DeskClock.now("2026-12-28 10:00");
    tables.deployedAsShipped("notice-texts");
    tables.takenUpAgain(number);
    deliverAll();

    assertThat(mailsTo(CUSTOMER)).isEmpty();
    assertThat(told(number)).contains("The notice “receipt” to the customer was not sent: a date in it has passed.",
        "The notice “question” to the customer was not sent: what it says was overtaken by the answer.");
  }

  @Test
  @DisplayName("also when the case has ended, where its end is what is told")
  void afterTheEnd() {
    String number = cases.receivedByEmail("tariff.billing-error", CUSTOMER, "en");
    tables.deployedWith("notice-texts", "[a-z-]+-english-then-text", "(");
    customer.withdraws(number, "已解决");
    tables.deployedAsShipped("notice-texts");
    tables.takenUpAgain(number);
    deliverAll();

    assertThat(mailsTo(CUSTOMER)).singleElement().asString().contains("has been withdrawn");
  }

  @Test
  @DisplayName("nobody waits for it at a desk that cannot send anything")
  void noChannel() {
    beans.destroySingleton(CHANNEL);
    tables.deployedWith("notice-texts", "[a-z-]+-english-then-text", "(");
    cases.receivedByEmail("tariff.billing-error", CUSTOMER, "en");

    assertThat(jobs()).isEmpty();
  }

  private void deliverAll() {
    while (due().findAny().isPresent()) {
      due().forEach(job -> management.executeJob(job.getId()));
    }
  }

  private Stream<Job> due() {
    return jobs().stream().filter(job -> job.getRetries() > 0);
  }

  private List<Job> jobs() {
    return management.createJobQuery().processDefinitionKey(NoticeVariables.PROCESS).orderByJobId().asc().list();
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

  private void setEmail(String login, String address) {
    User user = identity.createUserQuery().userId(login).singleResult();
    user.setEmail(address);
    identity.saveUser(user);
  }
}
