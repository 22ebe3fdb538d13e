package org.complaintdesk.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the database is watched.
 *
 * @param every pause between two looks, in milliseconds unless a unit stands behind it
 * @param writing pause between two looks at which something is written while all is well, in milliseconds unless a unit
 *     stands behind it
 * @param longest how long an answer may take, in milliseconds unless a unit stands behind it
 */
@ConfigurationProperties("complaint-desk.database.watch")
record WatchProperties(
    @DefaultValue("2s") Duration every,
    @DefaultValue("10s") Duration writing,
    @DefaultValue("5s") Duration longest) {

  /** A failure of somebody's work is as old as that before the desk is well again. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  int looksUntilWriting() {
    return looks(writing);
  }

  int looksUntilForgotten() {
    return looks(REMEMBERED);
  }

  private int looks(Duration time) {
    return (int) Math.max(1, time.toMillis() / every.toMillis());
  }
}
