package org.complaintdesk.access.pace;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts what each login asks for in a minute. Only who has come in is counted, so that a stranger stops nobody; and
 * whoever came in by the same name and password, or token, in this minute is refused without a look into the database.
 * Each desk counts by itself, and forgets everything when the minute is over.
 */
@Component
@EnableConfigurationProperties(PaceProperties.class)
public class RequestBounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RequestBounds.class);

  private final PaceProperties bounds;
  private final Counter refused;
  private volatile Minute minute = new Minute();
  private @Nullable ScheduledExecutorService minutes;
  private volatile @Nullable ScheduledFuture<?> end;

  RequestBounds(PaceProperties bounds, MeterRegistry meters) {
    this.bounds = bounds;
    this.refused = Counter.builder("complaint.desk.requests.refused")
        .description("Requests that were refused because their login had sent too many in the minute").register(meters);
  }

  /** What is remembered until the minute is over. */
  private static final class Minute {

    private final Map<String, Asked> ofLogin = new ConcurrentHashMap<>();
    private final Map<String, Asked> ofCredentials = new ConcurrentHashMap<>();
  }

  /** How much a login has asked for, how much it may, and whether the log has it that it wants more. */
  private record Asked(String login, int bound, AtomicInteger times, AtomicBoolean told) {
  }

  /**
   * Before anybody looks who asks.
   *
   * @param credentials what the request brings to come in by, in a form that does not give it away
   * @throws TooManyRequestsException when whoever came in by the same has asked for enough
   */
  void check(String credentials) {
    Asked asked = minute.ofCredentials.get(credentials);
    if (asked != null && asked.times().get() >= asked.bound()) {
      refuse(asked);
    }
  }

  /**
   * Somebody has come in and asks for something.
   *
   * @param credentials by what he came in, if with this request
   * @throws TooManyRequestsException when he has asked for enough
   */
  public void count(String login, Collection<String> groups, @Nullable String credentials) {
    Minute now = minute;
    Asked asked = now.ofLogin.computeIfAbsent(login,
        first -> new Asked(login, bounds.boundOf(groups), new AtomicInteger(), new AtomicBoolean()));
    if (credentials != null) {
      now.ofCredentials.put(credentials, asked);
    }
    if (asked.times().getAndIncrement() >= asked.bound()) {
      refuse(asked);
    }
  }

  private void refuse(Asked asked) {
    refused.increment();
    if (asked.told().compareAndSet(false, true)) {
      log.warn("The login \"{}\" has sent more than {} requests in a minute; until the next one it is refused.",
          asked.login(), asked.bound());
    }
    throw new TooManyRequestsException(secondsToWait());
  }

  private long secondsToWait() {
    ScheduledFuture<?> next = end;
    return next == null ? 1 : Math.max(1, next.getDelay(TimeUnit.SECONDS) + 1);
  }

  void endMinute() {
    minute = new Minute();
  }

  @Override
  public void start() {
    minutes = Executors.newSingleThreadScheduledExecutor(work -> {
      Thread thread = new Thread(work, "request-bounds");
      thread.setDaemon(true);
      return thread;
    });
    end = minutes.scheduleAtFixedRate(this::endMinute, 1, 1, TimeUnit.MINUTES);
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending = minutes;
    minutes = null;
    end = null;
    if (ending != null) {
      ending.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return minutes != null;
  }
}
