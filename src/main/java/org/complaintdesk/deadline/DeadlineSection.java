package org.complaintdesk.deadline;

import java.util.List;
import org.complaintdesk.tasklist.form.CaseSection;

/**
 * By when a case must be solved, whether its clock stands still, and what set each deadline (DL-8).
 *
 * @param dueAt when the binding deadline ends; empty while there is none
 * @param regulatorBy by when the regulator wants an answer; empty when it wants none
 * @param appeal what that means: from when and until when its customer may appeal (DL-10)
 * @param clock says that the clock stands still; empty while it runs
 * @param pauses when it stood still, oldest first
 */
public record DeadlineSection(String dueAt, String regulatorBy, String appeal, String clock, List<Standing> deadlines,
    List<Waited> pauses) implements CaseSection {

  /**
   * A deadline with what explains it.
   *
   * @param planned where it stood before waits moved it
   * @param rules table, version and rule of what set it
   * @param skipped the days that did not count
   * @param provisional whether it rests on a year without an official notice
   */
  public record Standing(String name, String at, String planned, List<String> rules, List<String> skipped,
      boolean provisional) {
  }

  /** A wait for the customer; {@code to} is empty while it lasts. */
  public record Waited(String reason, String from, String to) {
  }
}
