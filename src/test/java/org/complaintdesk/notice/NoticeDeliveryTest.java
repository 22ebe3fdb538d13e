package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A notice by e-mail (NG-2)")
class NoticeDeliveryTest extends NoticeScenario {

  @Test
  @DisplayName("is a job of its own, and arrives as plain text in the customer's language")
  void delivered() throws Exception {
    number = cases.receivedByEmail("tariff.charge-dispute", CUSTOMER, "zh-CN");
    assertThat(received()).isEmpty();
    assertThat(happened()).doesNotContain("notice-sent");

    deliverAll();

    assertThat(received()).singleElement().satisfies(mail -> {
      assertThat(mail.getSubject()).isEqualTo("您的投诉已受理（编号 " + number + "）");
      assertThat(mail.getFrom()).singleElement().isInstanceOfSatisfying(InternetAddress.class, sender -> {
        assertThat(sender.getPersonal()).isEqualTo("投诉服务中心");
        assertThat(sender.getAddress()).isEqualTo("desk@example.com");
      });
      assertThat(mail.getRecipients(RecipientType.TO)).singleElement().hasToString(CUSTOMER);
      assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
      assertThat(mail.getContent().toString()).contains("尊敬的李明：", "在2026年11月16日 18:00前");
      assertThat(mail.getSentDate().toInstant()).isEqualTo(DeskClock.at("2026-11-12 10:00"));
    });
    assertThat(record("receipt").status()).isEqualTo(NoticeStatus.SENT);
    assertThat(cases.told(number, Locale.ENGLISH))
        .containsOnlyOnce("The notice “receipt” was sent to the customer by e-mail.");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).contains("通知“受理回执”已通过电子邮件发送给客户。");
    assertThat(jobs()).isEmpty();
  }

  @Test
  @DisplayName("to an English reader is in English, its times in the desk's zone (IN-10)")
  void inEnglish() throws Exception {
    number = cases.receivedByEmail("tariff.charge-dispute", CUSTOMER, "en");

    deliverAll();

    assertThat(received()).singleElement().satisfies(mail -> {
      assertThat(mail.getSubject()).isEqualTo("We have received your complaint " + number);
      assertThat(mail.getContent().toString()).contains("by 16 November 2026, 18:00.");
    });
  }

  @Test
  @DisplayName("keeps its message id when the desk dies between sending and committing")
  void diesBeforeCommit() {
    told("supplement", "first", Map.of());
    String job = jobs().get(0).getId();
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      management.executeJob(job);
      status.setRollbackOnly();
    });
    assertThat(received()).hasSize(1);
    assertThat(record("supplement").status()).isEqualTo(NoticeStatus.TO_SEND);
    assertThat(happened()).doesNotContain("notice-sent");

    management.executeJob(job);

    assertThat(received()).hasSize(2);
    assertThat(messageIds()).containsExactly("<notice-" + record("supplement").id() + "@example.com>");
    assertThat(happened()).containsOnlyOnce("notice-sent");
    assertThat(jobs()).isEmpty();
  }

  @Test
  @DisplayName("that has been sent is not sent again, whoever starts its process")
  void sentOnce() {
    told("supplement", "first", Map.of());
    deliverAll();

    runtime.startProcessInstanceByKey(NoticeVariables.PROCESS, number,
        Variables.putValue(NoticeVariables.NOTICE_ID.name(), record("supplement").id())
            .putValue(NoticeVariables.PURPOSE.name(), null));
    deliverAll();

    assertThat(received()).hasSize(1);
    assertThat(happened()).containsOnlyOnce("notice-sent");
  }
}
