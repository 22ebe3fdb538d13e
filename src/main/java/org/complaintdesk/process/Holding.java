package org.complaintdesk.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintdesk.desk.Login;

/**
 * Who holds a piece of the open work of a case.
 *
 * @param person who has taken it; empty while it waits for somebody of its groups
 * @param groups who may take it, also when somebody has
 * @param dueAt when it is due, if it is
 */
public record Holding(Optional<Login> person, List<String> groups, Optional<Instant> dueAt) {

  /** The people who have taken some of that work; the set may be changed. */
  public static Set<Login> people(Collection<Holding> work) {
    return work.stream().flatMap(holding -> holding.person().stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The groups of the work that nobody has taken yet. */
  public static Set<String> groupsWaiting(Collection<Holding> work) {
    return work.stream().filter(holding -> holding.person().isEmpty())
        .flatMap(holding -> holding.groups().stream()).collect(Collectors.toCollection(TreeSet::new));
  }
}
