package org.complaintdesk.access.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How wrong passwords slow down whoever sends them.
 *
 * @param firstWait       the wait after a wrong password; each further one doubles it
 * @param longestWait     no wait is longer
 * @param wrongAtOnce     how many wrong passwords one address may send, whatever the logins, before it is slowed down
 * @param anotherAfter    how long until such an address may send one more
 */
@ConfigurationProperties("complaint-desk.login")
record LoginProperties(
    @DefaultValue("3s") Duration firstWait,
    @DefaultValue("5m") Duration longestWait,
    @DefaultValue("60") int wrongAtOnce,
    @DefaultValue("10s") Duration anotherAfter) {

  /** The wait after so many wrong passwords in a row. */
  Duration waitAfter(int failures) {
    Duration wait = firstWait;
    for (int failure = 1; failure < failures && wait.compareTo(longestWait) < 0; failure++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
