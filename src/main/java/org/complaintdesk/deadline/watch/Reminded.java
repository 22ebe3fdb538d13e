package org.complaintdesk.deadline.watch;

import java.util.Set;
import org.complaintdesk.desk.Login;

/**
 * Who is reminded.
 *
 * @param people whoever has taken the work
 * @param groups by id
 */
record Reminded(Set<Login> people, Set<String> groups) {
}
