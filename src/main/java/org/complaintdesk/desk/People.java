package org.complaintdesk.desk;

import java.util.List;
import java.util.Optional;

/** Who works at the desk. */
public interface People {

  /** The name by which colleagues know a person; the login itself where no name is on record any more. */
  String name(Login login);

  /** Where a person gets e-mail, as it is on record. */
  Optional<String> email(Login login);

  /** What people call a group; empty when there is none of that id. */
  Optional<String> groupName(String id);

  /** What people read for a group: its name, or the id where there is none. */
  default String wordsOfGroup(String id) {
    return groupName(id).orElse(id);
  }

  /** All who belong to a group, in order. */
  List<Login> membersOf(String group);

  /** The ids of all groups to which a person belongs, in order; none where nobody has that login. */
  List<String> groupsOf(Login login);
}
