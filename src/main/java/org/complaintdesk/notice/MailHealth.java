package org.complaintdesk.notice;

import jakarta.mail.MessagingException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Whether the mail server answers. A dead one delays notices, and nobody should take the desk out of service for it: the
 * health of the desk stays as it is. Who asks is told how it was when somebody asked last, and never waits for the server.
 */
@Component("mailHealthIndicator")
class MailHealth implements HealthIndicator, DisposableBean {

  /** No status that counts among the others. */
  static final Status DELAYED = new Status("DELAYED", "The mail server does not answer; notices are sent later.");
  private static final Status NONE = new Status("UNKNOWN", "No mail server is named.");

  private final ObjectProvider<JavaMailSenderImpl> servers;
  private final ExecutorService asking = Executors.newSingleThreadExecutor(MailHealth::thread);
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private volatile Status last = Status.UNKNOWN;

  MailHealth(ObjectProvider<JavaMailSenderImpl> servers) {
    this.servers = servers;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "mail-health");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Health health() {
    JavaMailSenderImpl server = servers.getIfAvailable();
    if (server == null) {
      return Health.status(NONE).build();
    }
    if (isAsked.compareAndSet(false, true)) {
      asking.execute(() -> ask(server));
    }
    return Health.status(last).build();
  }

  private void ask(JavaMailSenderImpl server) {
    try {
      server.testConnection();
      last = Status.UP;
    } catch (MessagingException | RuntimeException away) {
      last = DELAYED;
    } finally {
      isAsked.set(false);
    }
  }

  @Override
  public void destroy() {
    asking.shutdownNow();
  }
}
