package org.complaintdesk.tasklist;

import java.util.List;
import org.complaintdesk.desk.Option;
import org.complaintdesk.tasklist.form.ActionField;

/**
 * Something that can be done with a case, as a person is offered it in his language.
 *
 * @param note what it does
 */
record ActionView(String id, String name, String note, List<FieldView> fields) {

  /** What is asked for it. */
  record FieldView(String name, ActionField.Kind kind, String label, boolean required, int longest,
      List<Option> options) {
  }

  /**
   * What came of it.
   *
   * @param message a sentence for the person
   * @param taskIsOver whether the task from which it was done has ended by it
   */
  record Done(String message, boolean taskIsOver) {
  }
}
