package org.complaintdesk.deadline.watch;

import java.util.Set;

/**
 * Who is reminded.
 *
 * @param people by login
 * @param groups by id
 */
record Reminded(Set<String> people, Set<String> groups) {
}
