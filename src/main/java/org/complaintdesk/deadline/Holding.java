package org.complaintdesk.deadline;

import java.util.List;
import java.util.Optional;

/**
 * Who holds a piece of the open work of a case.
 *
 * @param person who has taken it; empty while it waits for somebody of its groups
 * @param groups who may take it, also when somebody has
 */
record Holding(Optional<String> person, List<String> groups) {
}
