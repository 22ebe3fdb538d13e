package org.complaintdesk.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;

/**
 * A task that is over.
 *
 * @param name what its model calls it
 * @param holder who had it at its end
 * @param groups which its model names, itself or as a fact of the case; what another expression names is known while the
 *     task is open, and not after
 * @param isCompleted whether a person completed it, and nothing closed it before
 */
public record EndedTask(String name, Optional<CaseNumber> caseNumber, Optional<Login> holder, List<String> groups,
    Instant endedAt, boolean isCompleted) {

  /** Whether that person had it at its end. */
  public boolean wasHeldBy(Login person) {
    return holder.filter(person::equals).isPresent();
  }
}
