package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.complaintdesk.desk.DomainWord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("The channel for e-mail (NG-2)")
class EmailChannelTest {

  private final ApplicationContextRunner desk = new ApplicationContextRunner()
      .withInitializer(new ConfigDataApplicationContextInitializer())
      .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class, MessageSourceAutoConfiguration.class))
      .withUserConfiguration(NoticeConfiguration.class)
      .withBean(Clock.class, Clock::systemUTC);
  private final ApplicationContextRunner deskWithMail = desk.withPropertyValues(
      "spring.mail.host=mail.example.com", "complaint-desk.notice.sender=desk@example.com");

  @Test
  @DisplayName("is there once a mail server is configured")
  void onlyWithAServer() {
    desk.run(context -> assertThat(context).doesNotHaveBean(NoticeChannel.class));
    deskWithMail.run(context -> assertThat(context).hasSingleBean(NoticeChannel.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "desk", "desk@example.com, other@example.com", "Desk <desk>"})
  @DisplayName("needs an address to send from, and says so at the start")
  void needsASender(String sender) {
    deskWithMail.withPropertyValues("complaint-desk.notice.sender=" + sender).run(context ->
        assertThat(context).getFailure().rootCause()
            .hasMessageContaining("complaint-desk.notice.sender holds no address"));
  }

  @Test
  @DisplayName("waits for no server longer than some seconds, and prints no letters even when told to (PR-1)")
  void bounded() {
    deskWithMail.withPropertyValues("spring.mail.properties.mail.debug=true").run(context -> {
      JavaMailSenderImpl server = context.getBean(JavaMailSenderImpl.class);
      assertThat(server.getJavaMailProperties()).containsEntry("mail.smtp.connectiontimeout", "5000")
          .containsEntry("mail.smtp.timeout", "5000").containsEntry("mail.smtp.writetimeout", "5000");
      assertThat(server.getSession().getDebug()).isFalse();
    });
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"li.ming", "li@localhost", "Li Ming <li@example.com>", "a@example.com,b@example.com",
      "a@example.com\r\nBcc: b@example.com", "a@example.com\n", "李明@example.com", "a..b@example.com", ".a@example.com",
      "a.@example.com", "\"a b\"@example.com", "a@-example.com"})
  @DisplayName("reaches nobody by what is not one plain address")
  void reachesNobody(String address) {
    deskWithMail.run(context ->
        assertThat(context.getBean(NoticeChannel.class).reaches(new Contact(address))).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"li.ming@example.com", "138-9311+x@mail.gansu.example.cn", "A_1@x.invalid"})
  @DisplayName("reaches who has an address")
  void reaches(String address) {
    deskWithMail.run(context ->
        assertThat(context.getBean(NoticeChannel.class).reaches(new Contact(address))).isTrue());
  }

  @Test
  @DisplayName("tells what failed by name, however deep it lies")
  void faults() {
    assertThat(MailFault.of(new MailSendException("no", new MessagingException("no", new ConnectException()))))
        .isEqualTo(MailFault.UNREACHABLE);
    assertThat(MailFault.of(new MessagingException("no", new UnknownHostException()))).isEqualTo(MailFault.UNREACHABLE);
    assertThat(MailFault.of(new MessagingException("no", new SocketTimeoutException()))).isEqualTo(MailFault.NO_ANSWER);
    assertThat(MailFault.of(new MailAuthenticationException("no"))).isEqualTo(MailFault.LOGIN);
    assertThat(MailFault.of(new MessagingException("no"))).isEqualTo(MailFault.OTHER);
  }

  @Test
  @DisplayName("every fault and every reason has its words in both languages (IN-10)")
  void words() {
    for (Locale language : new Locale[] {Locale.ROOT, Locale.SIMPLIFIED_CHINESE}) {
      ResourceBundle bundle = ResourceBundle.getBundle("messages.notice", language,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
      assertThat(bundle.keySet())
          .containsAll(Stream.of(MailFault.values()).map(DomainWord::id).map("label.notice-fault."::concat).toList())
          .containsAll(Stream.of(NotSentReason.values()).map(DomainWord::id).map("label.notice-reason."::concat)
              .toList());
    }
  }
}
