package org.complaintdesk.dispatch;

import java.util.List;
import org.complaintdesk.tasklist.form.CaseSection;

/**
 * The work order that a task belongs to.
 *
 * @param measures what may help
 */
record OrderOfTaskSection(Assignment order, List<String> measures) implements CaseSection {

  /** Which order it is, and what it asks for. */
  record Assignment(String id, String instruction) {
  }
}
