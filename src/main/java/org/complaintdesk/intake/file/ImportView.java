package org.complaintdesk.intake.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as its readers see it.
 *
 * @param message where it stands, in a sentence
 * @param total rows of the file without its header
 * @param done rows that were looked at
 * @param skipped rows whose complaint was on record already
 * @param rejectedCount how many rows were rejected
 * @param rejected a page of them, in their order
 * @param next where the next page of them is
 * @param encoding as found or stated
 * @param delimiter as found or stated
 * @param purpose what the complaints are to the desk, see {@link ImportPurpose}
 * @param readAs how the file is read, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(String id, String href, String state, String message, long total, long done, long registered,
    long skipped, long rejectedCount, List<Rejected> rejected, @Nullable String next, String sentBy, Instant receivedAt,
    @Nullable Instant endedAt, @Nullable String encoding, @Nullable String delimiter, String purpose, List<Reading> readAs) {

  /**
   * One thing that could be read otherwise.
   *
   * @param what by the name under which it may be stated
   * @param stated whether it was; otherwise it was found out
   * @param why in a sentence
   */
  record Reading(String what, String value, boolean stated, String why) {
  }

  /**
   * A row that was not registered.
   *
   * @param row the line of the file on which it begins, from 1
   * @param reason what is wrong and what would be right
   */
  record Rejected(long row, String reason) {
  }
}
