package org.complaintdesk.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;

/**
 * A task that is open at the desk.
 *
 * @param key what its model calls it
 * @param name what people call it
 * @param caseNumber the complaint or the incident that it belongs to
 * @param holder who has taken it
 * @param groups who may take it, also when somebody has
 * @param touchedAt when it was given to somebody or changed last
 * @param suspended whether its case is suspended, so that nothing of it moves
 */
public record DeskTask(String id, String key, String name, Optional<CaseNumber> caseNumber, Optional<Login> holder,
                       List<String> groups, Instant touchedAt, boolean suspended) {

  /** Whether that person has taken it. */
  public boolean isHeldBy(Login person) {
    return holder.filter(person::equals).isPresent();
  }
}
