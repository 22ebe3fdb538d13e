package org.complaintdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.calendar.DayKind;
import org.complaintdesk.deadline.calendar.Desk;
import org.complaintdesk.deadline.calendar.NoticedDay;
import org.complaintdesk.deadline.record.Assessment;
import org.complaintdesk.deadline.record.Counting;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DeadlineRepository;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.deadline.record.PauseRepository;
import org.complaintdesk.deadline.record.ReminderRepository;
import org.complaintdesk.desk.CaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The official notice of holidays moves what was counted without it (DL-4)")
class OfficialNoticeTest extends DeadlineCase {

  @Autowired
  private ProvisionalDeadlines provisionalDeadlines;
  @Autowired
  private DeadlineRepository records;
  @Autowired
  private ReminderRepository reminders;
  @Autowired
  private TaskDueDates dueDates;
  @Autowired
  private Clock clock;
  @Autowired
  private PlatformTransactionManager transactions;

  @Test
  @DisplayName("A deadline without an official notice is provisional, and stays so until the notice is there (DL-4)")
  void marksProvisional() {
    receive("product-quality", 3, "2026-12-30 15:00");

    assertThat(deadlines.of(new CaseNumber(number)).get(5).at()).isEqualTo(at("2027-01-05 18:00"));
    assertThat(deadlines.of(new CaseNumber(number)).get(5).provisional()).isTrue();
    assertThat(deadlines.of(new CaseNumber(number)).get(0).provisional()).isFalse();
    assertThat(provisionalDeadlines.recount()).doesNotContain(new CaseNumber(number));
    assertThat(deadlines.historyOf(new CaseNumber(number))).hasSize(6);
  }

  @Test
  @DisplayName("The notice of the new year moves provisional deadlines with their tasks (DL-4)")
  void noticeMovesProvisional(@Autowired PauseRepository pauses) {
    receive("product-quality", 3, "2026-12-30 15:00");
    var told = new ArrayList<Object>();
    var withNotice = new Deadlines(records, pauses, reminders, calendarOf2027(), dueDates, clock, told::add);

    Boolean changed = new TransactionTemplate(transactions)
        .execute(status -> withNotice.recount(new CaseNumber(number)));

    assertThat(changed).isTrue();
    assertThat(told).as("the watch moves its timer").contains(new DeadlinesChanged(new CaseNumber(number)));
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.DUE)).contains(at("2027-01-06 18:00"));
    assertThat(deadlines.of(new CaseNumber(number))).noneMatch(ExplainedDeadline::provisional);
    assertThat(deadlines.of(new CaseNumber(number)).get(5).rules()).isNotEmpty();
    assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2027-01-06 18:00")));
  }

  @Test
  @DisplayName("An official notice moves the provisional limits of an escalation, too, each on record anew (DL-4, ES-4)")
  void noticeMovesLimits(@Autowired BusinessCalendar calendar, @Autowired StepLimits limits) {
    Instant escalatedAt = at("2026-12-30 15:00");
    receive("product-quality", 3, "2026-12-30 15:00");
    limits.record(new CaseNumber(number), new Assessment("product-quality", 3, escalatedAt), escalatedAt,
        new DeadlinePlan(new DeadlineSchedule(Map.of(
            DeadlineKind.JUDGE, Counting.inHours(at("2026-12-30 19:00")),
            DeadlineKind.SETTLE, Counting.inBusinessDays(calendar.addBusinessDays(escalatedAt, 3)))),
            Map.of()));
    var told = new ArrayList<Object>();
    var withNotice = new StepLimits(records, reminders, calendarOf2027(), dueDates, clock, told::add);

    Boolean changed = new TransactionTemplate(transactions)
        .execute(status -> withNotice.recount(new CaseNumber(number)));

    assertThat(changed).isTrue();
    assertThat(told).containsExactly(new DeadlinesChanged(new CaseNumber(number)));
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.SETTLE)).contains(at("2027-01-06 18:00"));
    assertThat(deadlines.historyOf(new CaseNumber(number))).filteredOn(limit -> limit.kind() == DeadlineKind.SETTLE)
        .hasSize(2);
    assertThat(deadlines.historyOf(new CaseNumber(number))).filteredOn(limit -> limit.kind() == DeadlineKind.JUDGE)
        .hasSize(1);
  }

  /** The calendar once the holidays of the new year are announced. */
  private static BusinessCalendar calendarOf2027() {
    List<NoticedDay> notices = new ArrayList<>(Desk.NOTICES);
    for (String day : List.of("2027-01-01", "2027-01-04")) {
      notices.add(new NoticedDay(LocalDate.parse(day), DayKind.HOLIDAY, "元旦"));
    }
    return new BusinessCalendar(Desk.ZONE, Desk.OPEN, Desk.CLOSE, notices);
  }
}
