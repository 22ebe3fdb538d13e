package org.complaintdesk.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("NG-3: links that customers get by e-mail lead to the desk")
class PublicUrlCheckTest {

  private final ApplicationContextRunner desk = new ApplicationContextRunner()
      .withInitializer(new ConfigDataApplicationContextInitializer())
      .withConfiguration(AutoConfigurations.of(MessageSourceAutoConfiguration.class))
      .withUserConfiguration(SurveyConfiguration.class, PublicUrlCheck.class);
  private final ApplicationContextRunner deskWithMail = desk.withPropertyValues("spring.mail.host=mail.example.com");

  @Test
  @DisplayName("a desk with a mail server does not start with the address that it has by default, and says what to set")
  void notByDefault() {
    deskWithMail.run(context -> assertThat(context).getFailure().rootCause().hasMessage("Customers get links by e-mail, "
        + "because spring.mail.host is set, but complaint-desk.public-url (http://localhost:8080) leads to this machine "
        + "alone. Give the address by which customers reach the desk, such as https://complaints.example.com."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://LOCALHOST", "http://desk.localhost:8080/", "http://127.0.0.1/desk", "http://[::1]:8080",
      "http://0.0.0.0:8080"})
  @DisplayName("nor with another address of the machine itself")
  void notOnThisMachine(String address) {
    deskWithMail.withPropertyValues("complaint-desk.public-url=" + address)
        .run(context -> assertThat(context).hasFailed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://complaints.example.com", "http://10.1.2.3:8080/desk", "https://localhost.example.com",
      "https://complaints.example.com/localhost"})
  @DisplayName("it starts with an address that others can reach")
  void reachable(String address) {
    deskWithMail.withPropertyValues("complaint-desk.public-url=" + address)
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  @DisplayName("without a mail server, or for trying out, the default will do")
  void notNeeded() {
    desk.run(context -> assertThat(context).hasNotFailed());
    deskWithMail.withPropertyValues("spring.profiles.active=demo").run(context -> assertThat(context).hasNotFailed());
  }
}
