package org.complaintdesk.reopening;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the newest table {@code reopen-policy} whether a closed complaint is opened again, and how (NG-10). */
@Component
class ReopenPolicy {

  private static final String REOPEN_TABLE = "reopen-policy";
  private static final TableColumn CLOSED_AS = new TableColumn(REOPEN_TABLE, "closedAs");
  private static final TableColumn REASON = new TableColumn(REOPEN_TABLE, "reopenReason");
  private static final TableColumn LEVEL = new TableColumn(REOPEN_TABLE, "level");
  private static final TableColumn BUSINESS_DAYS = new TableColumn(REOPEN_TABLE, "businessDays");
  private static final TableColumn ROUNDS = new TableColumn(REOPEN_TABLE, "rounds");
  private static final TableColumn REOPENING = new TableColumn(REOPEN_TABLE, "reopening");
  private static final TableColumn CLOCK = new TableColumn(REOPEN_TABLE, "clock");
  private static final TableColumn HANDLED_BY = new TableColumn(REOPEN_TABLE, "handledBy");

  private final UnrecordedDecisions decisions;
  private final BusinessCalendar calendar;
  private final OnBehalf desk;

  ReopenPolicy(UnrecordedDecisions decisions, BusinessCalendar calendar, OnBehalf desk) {
    this.decisions = decisions;
    this.calendar = calendar;
    this.desk = desk;
  }

  /**
   * What the table says.
   *
   * @param reopening whether it is opened again, or why not, in the words of the table; null where it cannot answer
   * @param clock {@code fresh} or {@code old}
   * @param handledBy as whom the new round begins
   * @param businessDays since it was closed
   */
  record Answer(@Nullable String reopening, String clock, String handledBy, int businessDays) {

    private static final String ALLOWED = "allowed";
    private static final String FRESH = "fresh";

    boolean isAllowed() {
      return ALLOWED.equals(reopening);
    }

    boolean isClockFresh() {
      return FRESH.equals(clock);
    }
  }

  /** What the table says of a complaint that was closed at that moment. */
  Answer ask(Complaint complaint, ReopenReason reason, Instant closedAt, Instant now) {
    int businessDays = calendar.businessDaysBetween(closedAt, now);
    Map<String, Object> facts = new HashMap<>();
    facts.put(CLOSED_AS.name(), complaint.status().id());
    facts.put(REASON.name(), reason.id());
    facts.put(LEVEL.name(), complaint.matter().level().map(Level::id).orElse(null));
    facts.put(BUSINESS_DAYS.name(), businessDays);
    facts.put(ROUNDS.name(), complaint.handling().reopenings() + 1);
    Map<String, Object> row = desk.asTheDesk(() -> decisions.evaluate(REOPEN_TABLE, facts));
    return new Answer((String) REOPENING.of(row), String.valueOf(CLOCK.of(row)), String.valueOf(HANDLED_BY.of(row)),
        businessDays);
  }
}
