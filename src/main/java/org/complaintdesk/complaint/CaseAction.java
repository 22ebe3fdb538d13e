package org.complaintdesk.complaint;

import java.util.List;
import java.util.Locale;
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
   * Does it, with input that was held to the fields.
   *
   * @return false when the case has moved on, so that nothing was done
   */
  boolean act(Complaint complaint, ActionInput input);
}
