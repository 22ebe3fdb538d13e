package org.complaintdesk.intake;

import static org.complaintdesk.intake.GivenCharacteristics.REGULATOR_ACCEPTED_ON;
import static org.complaintdesk.intake.GivenCharacteristics.REGULATOR_FILE_NUMBER;
import static org.complaintdesk.intake.GivenCharacteristics.REGULATOR_REPLY_BY;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintdesk.complaint.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What the regulator's office says of a complaint that came by it, and of no other: its file number, the day on which it
 * accepted it, and by when it wants an answer (DL-10, RG-1). The file number may be missing here: the review asks for it.
 */
class GivenByRegulator {

  /** The regulator sets days; a date beyond this is a slip. */
  private static final Duration LONGEST_FOR_THE_REGULATOR = Duration.ofDays(2 * 365);
  /** So long ago at most the office can have accepted what comes to us now, as the form of the review has it. */
  private static final Period LONGEST_AGO = Period.ofYears(2);
  private static final int LONGEST_FILE_NUMBER = 64;
  private static final int LENGTH_OF_A_DAY = 10;

  private final GivenCharacteristics given;
  private final boolean fromRegulator;

  /** @throws TicketFault when something of this is said of a complaint that came by another channel */
  GivenByRegulator(GivenCharacteristics given, Channel channel) {
    this.given = given;
    this.fromRegulator = channel == Channel.REGULATOR;
    if (!fromRegulator) {
      refuse(REGULATOR_REPLY_BY, given.time(REGULATOR_REPLY_BY));
      List.of(REGULATOR_FILE_NUMBER, REGULATOR_ACCEPTED_ON).forEach(name -> refuse(name, given.text(name, LONGEST_FILE_NUMBER)));
    }
  }

  private void refuse(String name, @Nullable Object said) {
    if (said != null) {
      throw TicketFault.at(given.place(name), "only-from-the-regulator");
    }
  }

  /** By when it wants an answer; null for a complaint of another channel. */
  @Nullable Instant replyBy(Instant receivedAt) {
    if (!fromRegulator) {
      return null;
    }
    Instant replyBy = given.time(REGULATOR_REPLY_BY);
    if (replyBy == null) {
      throw TicketFault.at(REGULATOR_REPLY_BY, "no-reply-by");
    }
    if (!replyBy.isAfter(receivedAt)) {
      throw TicketFault.at(given.place(REGULATOR_REPLY_BY), "before-receipt");
    }
    Instant latest = receivedAt.plus(LONGEST_FOR_THE_REGULATOR);
    if (replyBy.isAfter(latest)) {
      throw TicketFault.at(given.place(REGULATOR_REPLY_BY), "too-late", latest);
    }
    return replyBy;
  }

  /** The details of the complaint with what the office says beside its date. */
  Map<String, String> besides(Map<String, String> details, Clock clock) {
    Map<String, String> all = new TreeMap<>(details);
    if (given.has(REGULATOR_FILE_NUMBER)) {
      all.put(REGULATOR_FILE_NUMBER, String.valueOf(given.text(REGULATOR_FILE_NUMBER, LONGEST_FILE_NUMBER)).strip());
    }
    if (given.has(REGULATOR_ACCEPTED_ON)) {
      all.put(REGULATOR_ACCEPTED_ON, acceptedOn(clock).toString());
    }
    return all;
  }

  private LocalDate acceptedOn(Clock clock) {
    LocalDate latest = LocalDate.now(clock);
    LocalDate day = day(clock);
    if (day == null || day.isBefore(latest.minus(LONGEST_AGO)) || day.isAfter(latest)) {
      throw TicketFault.at(given.place(REGULATOR_ACCEPTED_ON), "not-a-day-of-the-office", latest);
    }
    return day;
  }

  /** A day, or the day of a moment; null where it is neither. */
  private @Nullable LocalDate day(Clock clock) {
    String text = String.valueOf(given.text(REGULATOR_ACCEPTED_ON, LONGEST_FILE_NUMBER)).strip();
    try {
      return text.length() == LENGTH_OF_A_DAY ? LocalDate.parse(text)
          : TicketTime.required(given.place(REGULATOR_ACCEPTED_ON), text).atZone(clock.getZone()).toLocalDate();
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
