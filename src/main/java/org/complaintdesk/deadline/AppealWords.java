package org.complaintdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.text.DeadlineTexts;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what the regulator's clock means for whoever reads a case (DL-10): from which day and until when its customer may
 * appeal, and that he may not any more; or by when the office wants its answer by which the complaint came (RG-1).
 */
@Component
public class AppealWords {

  private static final String PERIOD_TABLE = "appeal-period";
  private static final TableColumn DEADLINE_CLASS = new TableColumn(PERIOD_TABLE, "deadlineClass");
  private static final TableColumn RECEIVED_AT = new TableColumn(PERIOD_TABLE, "receivedAt");
  private static final TableColumn APPEAL_UNTIL = new TableColumn(PERIOD_TABLE, "appealUntil");

  private final UnrecordedDecisions decisions;
  private final BusinessCalendar calendar;
  private final Clock clock;

  AppealWords(UnrecordedDecisions decisions, BusinessCalendar calendar, Clock clock) {
    this.decisions = decisions;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The sentence.
   *
   * @param regulatorBy where the regulator's deadline stands; null while there is none
   */
  public String of(Complaint complaint, @Nullable Instant regulatorBy, Locale locale) {
    LocalDate today = calendar.dayOf(clock.instant());
    if (complaint.arrival().channel() == Channel.REGULATOR) {
      return regulatorBy == null ? "" : ofRegulators(complaint, calendar.dayOf(regulatorBy), today, locale);
    }
    Optional<LocalDate> until = until(complaint);
    String last = until.map(LocalDate::toString).orElseGet(() -> say(locale, "until-unknown"));
    if (until.filter(today::isAfter).isPresent()) {
      return say(locale, "over", last);
    }
    return switch (complaint.status()) {
      case WITHDRAWN -> say(locale, "withdrawn");
      case REJECTED -> say(locale, "rejected", last);
      case ARCHIVED -> say(locale, "closed", last);
      case TOLD -> say(locale, "told", last);
      case REGISTERED, IN_PROGRESS, WAITING_FOR_CUSTOMER ->
          regulatorBy == null ? "" : unanswered(calendar.dayOf(regulatorBy).plusDays(1), today, last, locale);
    };
  }

  private static String ofRegulators(Complaint complaint, LocalDate day, LocalDate today, Locale locale) {
    if (complaint.status().isEnd()) {
      return say(locale, "of-regulator-ended", day);
    }
    long left = ChronoUnit.DAYS.between(today, day);
    return left < 0 ? say(locale, "of-regulator-late", day, -left) : say(locale, "of-regulator", day, left);
  }

  private static String unanswered(LocalDate from, LocalDate today, String last, Locale locale) {
    long left = ChronoUnit.DAYS.between(today, from);
    return left > 0 ? say(locale, "ahead", from, left, last) : say(locale, "since", from, -left, last);
  }

  private Optional<LocalDate> until(Complaint complaint) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    facts.put(DEADLINE_CLASS.name(), complaint.matter().deadlineClass().orElse(null));
    facts.put(RECEIVED_AT.name(), Date.from(complaint.arrival().receivedAt()));
    return APPEAL_UNTIL.of(decisions.find(PERIOD_TABLE, facts).first()) instanceof Date until
        ? Optional.of(calendar.dayOf(until.toInstant())) : Optional.empty();
  }

  private static String say(Locale locale, String what, Object... values) {
    return DeadlineTexts.text(locale, "deadline.appeal." + what, values);
  }
}
