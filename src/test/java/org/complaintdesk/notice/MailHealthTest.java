package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.SimpleStatusAggregator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("The health of the way by e-mail")
class MailHealthTest {

  private final JavaMailSenderImpl server = mock();
  private final ObjectProvider<JavaMailSenderImpl> servers = mock();
  private final MailHealth health = new MailHealth(servers);

  @AfterEach
  void end() {
    health.destroy();
  }

  @Test
  @DisplayName("is good while the server answers")
  void good() throws Exception {
    when(servers.getIfAvailable()).thenReturn(server);
    assertBecomes(Status.UP);
  }

  @Test
  @DisplayName("says that notices are delayed while the server does not answer, which leaves the desk as well as it is")
  void delayed() throws Exception {
    when(servers.getIfAvailable()).thenReturn(server);
    doThrow(new MessagingException("away")).when(server).testConnection();

    assertBecomes(MailHealth.DELAYED);
    assertThat(new SimpleStatusAggregator().getAggregateStatus(Status.UP, MailHealth.DELAYED)).isEqualTo(Status.UP);
  }

  @Test
  @DisplayName("keeps nobody who asks waiting for a server that is silent, and asks it once at a time")
  void nobodyWaits() throws Exception {
    when(servers.getIfAvailable()).thenReturn(server);
    CountDownLatch silence = new CountDownLatch(1);
    doAnswer(asked -> {
      silence.await();
      return null;
    }).when(server).testConnection();

    assertTimeoutPreemptively(Duration.ofSeconds(2), health::health);
    health.health();
    verify(server, timeout(1_000)).testConnection();
    silence.countDown();
  }

  @Test
  @DisplayName("is unknown where no server is named")
  void none() {
    assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
  }

  private void assertBecomes(Status status) throws InterruptedException {
    health.health();
    for (int time = 0; time < 100 && !health.health().getStatus().equals(status); time++) {
      Thread.sleep(20);
    }
    assertThat(health.health().getStatus()).isEqualTo(status);
  }
}
