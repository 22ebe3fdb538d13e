package org.complaintdesk.desk;

import java.util.List;
import java.util.Optional;

/** Who works at the desk. */
public interface People {

  /** The name by which colleagues know a person; the id itself where no name is on record any more. */
  String name(String id);

  /** Where a person gets e-mail, as it is on record. */
  Optional<String> email(String id);

  /** What people call a group; empty when there is none of that id. */
  Optional<String> groupName(String id);

  /** The ids of all who belong to a group, in order. */
  List<String> membersOf(String group);
}
