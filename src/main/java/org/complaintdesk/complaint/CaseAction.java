package org.complaintdesk.complaint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;

/**
 * Something that whoever works on a case may do with it beside the task, such as chase an order (RS-3, NG-4). Every bean
 * of this kind is offered in Tasklist. Its texts stand in the bundles: {@code action.<id>}, its name;
 * {@code action.<id>.note}, what it does; {@code action.<id>.done}, what is said afterwards; {@code action.<id>.<field>}.
 */
public interface CaseAction {

  /** Its name in addresses and bundles, in kebab case. */
  String id();

  /** Whether the case stands so that it can be done. */
  default boolean isPossible(Complaint complaint) {
    return true;
  }

  /** What is asked for it, in order, with options in the reader's language. */
  List<ActionField> fields(Complaint complaint, Locale language);

  /**
   * Why it cannot be done as the case stands now, where more is known than that the case has moved on: somebody may
   * still have an older tab open.
   *
   * @param input texts as they were entered, held to no field
   */
  default Optional<RefusedException> refusal(Complaint complaint, ActionInput input) {
    return Optional.empty();
  }

  /**
   * Does it, with input that was held to the fields.
   *
   * @return false when the case has moved on, so that nothing was done
   * @throws RefusedException when there is more to say of it; nothing was done then either
   */
  boolean act(Complaint complaint, ActionInput input);
}
