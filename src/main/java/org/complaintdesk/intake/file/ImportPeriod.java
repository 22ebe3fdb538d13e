package org.complaintdesk.intake.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;

/**
 * Since when the complaints of a file may have been received without a question: a desk that takes old complaints up by
 * mistake has missed all their deadlines, and years back is mostly a date that was misread.
 */
final class ImportPeriod {

  static final String PART = "earliest";

  private final Instant begin;
  private final String question;
  private final ZoneId zone;
  private long firstBefore;

  private ImportPeriod(Instant begin, String question, ZoneId zone) {
    this.begin = begin;
    this.question = question;
    this.zone = zone;
  }

  /** The period that what is stated about a file leaves. */
  static ImportPeriod of(ImportForm stated, ImportProperties limits, Instant now, ZoneId zone) {
    Instant earliest = earliest(stated, zone);
    ImportPurpose purpose = ImportPurpose.stated(stated.purpose());
    if (purpose == null) {
      return new ImportPeriod(now.minus(limits.recent()), "received-long-ago", zone);
    }
    Instant usual = purpose == ImportPurpose.HISTORY ? Instant.EPOCH : now.minus(limits.oldestWork());
    return new ImportPeriod(earliest == null ? usual : earliest, "received-years-ago", zone);
  }

  /** The first moment of the day that is stated, or null. */
  static @Nullable Instant earliest(ImportForm stated, ZoneId zone) {
    if (stated.earliest() == null) {
      return null;
    }
    try {
      return LocalDate.parse(stated.earliest().strip()).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw TicketFault.at(PART, "not-a-day");
    }
  }

  /** Looks at a complaint of the file. */
  void take(long line, @Nullable Instant receivedAt) {
    if (firstBefore == 0 && receivedAt != null && receivedAt.isBefore(begin)) {
      firstBefore = line;
    }
  }

  /** @throws TicketFault naming the first complaint that was received before */
  void requireAllInside() {
    if (firstBefore > 0) {
      throw TicketFault.at("file:" + firstBefore, question, begin.atZone(zone).toLocalDate());
    }
  }
}
