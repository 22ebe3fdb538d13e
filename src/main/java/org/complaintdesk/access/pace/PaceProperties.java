package org.complaintdesk.access.pace;

import java.util.Collection;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests of one login are heard in a minute.
 *
 * @param perMinute        of each login
 * @param perMinuteOfGroup of those in a group, in its place; in several the largest counts
 */
@ConfigurationProperties("complaint-desk.requests")
record PaceProperties(int perMinute, @DefaultValue Map<String, Integer> perMinuteOfGroup) {

  int boundOf(Collection<String> groups) {
    return groups.stream().filter(perMinuteOfGroup::containsKey).mapToInt(perMinuteOfGroup::get).max()
        .orElse(perMinute);
  }
}
