package org.complaintdesk.deadline;

import java.util.Set;

/**
 * Who is reminded.
 *
 * @param people by login
 * @param groups by id
 */
record Reminded(Set<String> people, Set<String> groups) {
}
