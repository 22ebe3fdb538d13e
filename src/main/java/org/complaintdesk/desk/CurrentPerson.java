package org.complaintdesk.desk;

import java.util.List;
import java.util.Optional;

/** Who is at work: the signed-in user whose request runs, or nobody when the system acts by itself. */
public interface CurrentPerson {

  /** The user's login, or empty when the system acts. */
  Optional<Login> id();

  /** The ids of the groups whose rights the person has at this moment; none when the system acts. */
  List<String> groups();
}
