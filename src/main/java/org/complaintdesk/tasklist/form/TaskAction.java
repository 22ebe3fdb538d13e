package org.complaintdesk.tasklist.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.process.DeskTask;

/**
 * Something that may be done with a task itself, of whatever case, such as giving it back (RS-7). Each says whom it is
 * for: other rights on the task are not asked. Its texts stand in the bundles like those of an action on a case:
 * {@code action.<id>} and what begins so.
 */
public interface TaskAction {

  /** Its name in addresses and bundles, in kebab case. */
  String id();

  /** Whether whoever is signed in may do it, as the task stands. */
  boolean isOffered(DeskTask task);

  /** What is asked for it, in order, with options in the reader's language. */
  List<ActionField> fields(DeskTask task, Locale language);

  /** Why it cannot be done by whoever is signed in, or not as the task stands now. */
  Optional<RefusedException> refusal(DeskTask task);

  /**
   * Does it, with input that was held to the fields.
   *
   * @throws RefusedException when it cannot be done so; nothing was done then
   */
  void act(DeskTask task, ActionInput input);
}
