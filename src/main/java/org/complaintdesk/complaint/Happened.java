package org.complaintdesk.complaint;

import java.util.List;
import org.complaintdesk.story.CaseArgument;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a complaint, as it says itself.
 *
 * @param kind the entry that its case file keeps; null where whoever brought it about tells it
 * @param arguments the words of that entry
 * @param event what other rooms hear of it once the case file tells it; null where it is nothing to them
 */
record Happened(@Nullable String kind, List<CaseArgument> arguments, @Nullable Record event) {

  static Happened told(String kind, CaseArgument... arguments) {
    return new Happened(kind, List.of(arguments), null);
  }

  /** Something that the case file does not tell by itself. */
  static Happened untold() {
    return new Happened(null, List.of(), null);
  }

  /** The same, and other rooms hear of it. */
  Happened and(Record heard) {
    return new Happened(kind, arguments, heard);
  }
}
