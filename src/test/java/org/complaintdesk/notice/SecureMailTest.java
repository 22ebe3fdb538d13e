package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Stream;
import org.complaintdesk.notice.MailServerStub.Manner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("A notice goes through a mail server that wants a login or a secure connection (NG-2)")
class SecureMailTest {

  private static final String CUSTOMER = "li.ming@example.com";
  private static final String TRUSTED = "mail.smtps.ssl.trust=127.0.0.1";
  private static final String ANY_NAME = "mail.smtps.ssl.checkserveridentity=false";

  @RegisterExtension
  static final GreenMailExtension MAIL = new GreenMailExtension(new ServerSetup[] {
      ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.SMTPS.dynamicPort()})
      .withConfiguration(GreenMailConfiguration.aConfig().withUser("desk@example.com", "desk", "open-sesame"));

  private final ApplicationContextRunner desk = new ApplicationContextRunner()
      .withInitializer(new ConfigDataApplicationContextInitializer())
      .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class, MessageSourceAutoConfiguration.class))
      .withUserConfiguration(NoticeConfiguration.class)
      .withBean(Clock.class, Clock::systemUTC)
      .withPropertyValues("spring.mail.host=127.0.0.1", "complaint-desk.notice.sender=desk@example.com",
          "spring.mail.username=desk", "spring.mail.password=open-sesame");

  @Test
  @DisplayName("with the login that the server knows")
  void login() {
    sends(MAIL.getSmtp().getPort());

    assertThat(MAIL.getReceivedMessages()).hasSize(1);
  }

  @Test
  @DisplayName("not with a wrong password, which is told by name and never written down")
  void wrongLogin() {
    fails("login", MAIL.getSmtp().getPort(), "spring.mail.password=not-that-one");

    assertThat(MAIL.getReceivedMessages()).isEmpty();
  }

  @Test
  @DisplayName("encrypted from the first byte (SMTPS)")
  void secureFromTheFirstByte() {
    sends(MAIL.getSmtps().getPort(), "spring.mail.protocol=smtps", property(TRUSTED), property(ANY_NAME));

    assertThat(MAIL.getReceivedMessages()).hasSize(1);
  }

  @Test
  @DisplayName("not to a server whose certificate nobody vouches for")
  void unknownCertificate() {
    fails("not-secure", MAIL.getSmtps().getPort(), "spring.mail.protocol=smtps");

    assertThat(MAIL.getReceivedMessages()).isEmpty();
  }

  @Test
  @DisplayName("encrypted once the server was asked for it (STARTTLS), and nothing of it before")
  void secureWhenAskedFor() throws IOException {
    try (MailServerStub server = new MailServerStub(Manner.WANTS_STARTTLS)) {
      fails("refused", server.port());
      assertThat(server.kept()).isEmpty();

      sends(server.port(), property("mail.smtp.starttls.enable=true"), property("mail.smtp.ssl.trust=127.0.0.1"),
          property("mail.smtp.ssl.checkserveridentity=false"));

      assertThat(server.kept()).singleElement().satisfies(mail -> assertThat(mail).contains("To: " + CUSTOMER));
    }
  }

  @Test
  @DisplayName("not in the clear where encryption is required and the server has none")
  void neverInTheClear() {
    fails("other", MAIL.getSmtp().getPort(), property("mail.smtp.starttls.enable=true"),
        property("mail.smtp.starttls.required=true"));

    assertThat(MAIL.getReceivedMessages()).isEmpty();
  }

  private void sends(int port, String... settings) {
    with(port, settings).run(context -> send(context.getBean(NoticeChannel.class)));
  }

  private void fails(String fault, int port, String... settings) {
    with(port, settings).run(context -> assertThatThrownBy(() -> send(context.getBean(NoticeChannel.class)))
        .isInstanceOfSatisfying(NotDeliveredException.class, failure -> assertThat(failure.fault()).isEqualTo(fault))
        .hasMessageNotContainingAny(CUSTOMER, "not-that-one", "open-sesame").hasNoCause());
  }

  private ApplicationContextRunner with(int port, String... settings) {
    return desk.withPropertyValues(Stream.concat(Stream.of("spring.mail.port=" + port), Stream.of(settings))
        .toArray(String[]::new));
  }

  private static String property(String ofMail) {
    return "spring.mail.properties." + ofMail;
  }

  private static void send(NoticeChannel channel) {
    channel.send("1", new Letter("受理回执", "您的投诉已受理。"), "zh-CN", new Contact(CUSTOMER));
  }
}
