package org.complaintdesk.tasklist;

import java.util.List;
import org.complaintdesk.dispatch.WorkOrderSection;
import org.jspecify.annotations.Nullable;

/**
 * A case file as a person reads it: every text in the reader's language, times in the desk's zone, the customer masked.
 *
 * @param number the complaint's number
 * @param facts what is known of the complaint and its customer
 * @param details the answers that the type requires (CL-4)
 * @param deadlines empty before the first assessment
 * @param pauses when the clock stood still, oldest first (DL-6)
 * @param orders the work orders, oldest first
 * @param earlier what the customer complained about before, newest first (IN-6)
 * @param story everything that happened, newest first
 */
record CaseView(
    String number,
    String subject,
    String detail,
    List<Fact> facts,
    List<Fact> details,
    List<DeadlineLine> deadlines,
    List<PauseLine> pauses,
    List<WorkOrderSection.Row> orders,
    List<EarlierLine> earlier,
    List<StoryLine> story) implements CaseFileView {

  /** One thing that is known, with its name. */
  record Fact(String name, String content) {
  }

  /**
   * A deadline with what explains it (DL-8).
   *
   * @param binding whether it is the one that binds (DL-3)
   * @param planned where it stood before waits moved it; null when none did
   * @param setBy the rules that set it
   * @param skipped the days that did not count
   * @param provisional whether it rests on a year without an official notice (DL-4)
   * @param until since when it is watched no more, as the limits of an escalation took its place; null while it holds
   */
  record DeadlineLine(String name, boolean binding, String at, @Nullable String planned, List<String> setBy,
      List<String> skipped, boolean provisional, @Nullable String until) {
  }

  /** A wait for the customer; {@code to} is null while it lasts. */
  record PauseLine(String reason, String from, @Nullable String to) {
  }

  /** An earlier complaint of the customer and where it stands. */
  record EarlierLine(String number, String receivedAt, String subject, String status) {
  }

  /** One thing that happened. */
  record StoryLine(String at, String who, String what) {
  }
}
