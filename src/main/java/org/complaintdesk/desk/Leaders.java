package org.complaintdesk.desk;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who leads a group: whoever belongs to {@code <group>-leader} too, as Admin shows it. Complaint management, which follows
 * every case to its end, may do for each group what its leaders may (RS-4, RS-7).
 */
@Component
public class Leaders {

  /** Oversees all groups. */
  public static final String OVERSEERS = "complaint-management";

  private static final String LEADER = "-leader";

  private final People people;
  private final CurrentPerson person;

  Leaders(People people, CurrentPerson person) {
    this.people = people;
    this.person = person;
  }

  /** Whether whoever is signed in leads one of these groups, or oversees them all. */
  public boolean leads(Collection<String> groups) {
    List<String> own = person.groups();
    return person.id().isPresent()
        && (own.contains(OVERSEERS) || groups.stream().anyMatch(group -> own.contains(group + LEADER)));
  }

  /** Who leads that group; nobody where Admin names nobody. */
  public List<Login> of(String group) {
    return people.membersOf(group + LEADER);
  }
}
