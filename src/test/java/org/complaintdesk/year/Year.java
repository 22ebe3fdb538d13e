package org.complaintdesk.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.year.SimulatedDesk.Open;
import org.complaintdesk.year.SimulatedDesk.Sleeping;
import org.complaintdesk.year.Staff.Leave;

/**
 * So many days at the desk, in virtual time: complaints come in, due jobs are carried out in the order of their dates,
 * people complete tasks in their hours and some of them late, take what they do later, go on leave; customers answer,
 * add, ask, withdraw. Everything by
 * chance, and always the same for one seed. It goes on after the last day until every complaint has ended.
 */
final class Year {

  private static final String REPLY_WAITED_FOR = "record-reply";
  private static final String SURVEY_WAITED_FOR = "enter-survey-answer";
  private static final String LEADING_WAITED_FOR = "wait-for-leading";
  /** Who takes a task long before he works on it. */
  private static final int TAKEN_EARLY_PERCENT = 30;
  private static final int DAYS_A_LEAVE = 6;
  /** A case that is not through so long after the last day never will be. */
  private static final int DAYS_TO_RUN_OUT = 400;

  private final SimulatedDesk desk;
  private final Staff staff;
  private final CustomersOfTheYear customers;
  private final long seed;
  private final Instant last;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
  private final List<SimulatedCase> cases = new ArrayList<>();
  /** Incidents, and second complaints about one matter. */
  private final List<SimulatedCase> others = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private long planned;
  private Instant now = Instant.EPOCH;

  /**
   * Plans the receipt of the complaints.
   *
   * @param first the first day, on which the first complaint may come
   */
  Year(SimulatedDesk desk, Staff staff, long seed, int complaints, LocalDate first, int days) {
    this.desk = desk;
    this.staff = staff;
    this.customers = new CustomersOfTheYear(this, desk);
    this.seed = seed;
    Instant begin = OfficeHours.beginOf(first);
    this.last = begin.plus(Duration.ofDays(days + DAYS_TO_RUN_OUT));
    for (int index = 0; index < complaints; index++) {
      Chance chance = new Chance(seed, index);
      int place = index;
      plan(begin.plus(chance.between(Duration.ZERO, Duration.ofDays(days))), "receipt of case " + index,
          () -> List.of(customers.complain(place, chance)));
    }
    for (int index = 1; index <= days / DAYS_A_LEAVE; index++) {
      planLeave(new Chance(seed, -index), first.plusDays(index * DAYS_A_LEAVE));
    }
  }

  /** What went wrong, each with the seed and the case; a case in which something went wrong is left as it was then. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Incidents, and second complaints about one matter, in the order in which they came. */
  List<SimulatedCase> others() {
    return List.copyOf(others);
  }

  private record Event(Instant at, long order, String what, Work work) {
  }

  /** Gives the cases that were touched. */
  interface Work {
    List<SimulatedCase> done();
  }

  /** Lets all of it happen and gives the cases, in the order in which they came. */
  List<SimulatedCase> pass() {
    try {
      for (Event next = events.poll(); next != null && next.at().isBefore(last); next = events.poll()) {
        happens(next);
      }
      Stream.concat(cases.stream(), others.stream()).filter(one -> !one.isEnded())
          .forEach(one -> problems.add("Seed %d, %s has not ended; open are %s.".formatted(seed, one, openIn(one))));
      return List.copyOf(cases);
    } finally {
      staff.everybodyIsBack();
      ClockUtil.reset();
    }
  }

  private void happens(Event event) {
    now = event.at();
    ClockUtil.setCurrentTime(Date.from(now));
    try {
      for (SimulatedCase touched : event.work().done()) {
        look(touched);
        touched.attached().forEach(this::look);
      }
    } catch (RuntimeException problem) {
      problems.add("Seed %d, %s at %s: %s".formatted(seed, event.what(), now.atZone(OfficeHours.ZONE), sayings(problem)));
    }
  }

  /** What it and its causes say, without the sentences that only repeat a cause. */
  private static String sayings(Throwable problem) {
    Throwable cause = problem.getCause();
    String own = String.valueOf(problem.getMessage());
    return cause == null ? problem.getClass().getSimpleName() + " " + own
        : (own.contains(String.valueOf(cause.getMessage())) ? "" : own + " — ") + sayings(cause);
  }

  void plan(Instant at, String what, Work work) {
    events.add(new Event(at, planned++, what, work));
  }

  void plan(SimulatedCase about, Instant at, String what, Runnable work) {
    plan(at, what + " of " + about, () -> {
      if (!about.isEnded()) {
        work.run();
      }
      return List.of(about);
    });
  }

  Instant now() {
    return now;
  }

  /** A complaint has come in. */
  void add(SimulatedCase complaint) {
    cases.add(complaint);
  }

  /** Something else has, which hangs on complaints. */
  void addOther(SimulatedCase other) {
    others.add(other);
  }

  /** The complaints that came last, so many at the most. */
  List<SimulatedCase> last(int most) {
    return cases.subList(Math.max(0, cases.size() - most), cases.size());
  }

  // ---- people and engine

  /** Some enter their leave days before, some call in sick in the morning. */
  private void planLeave(Chance chance, LocalDate day) {
    Leave leave = Leave.by(chance, day);
    Instant morning = OfficeHours.morningOf(day);
    Instant told = chance.inPercent(50) ? morning : morning.minus(Duration.ofDays(chance.between(1, 5)));
    plan(told, "announcement of " + leave, () -> staff.announces(leave) ? begin(leave, told) : List.of());
  }

  private List<SimulatedCase> begin(Leave leave, Instant told) {
    Instant begins = OfficeHours.beginOf(leave.from());
    if (told.isBefore(begins)) {
      plan(begins, "begin of " + leave, this::lookAtHeldTasks);
      return List.of();
    }
    return lookAtHeldTasks();
  }

  private List<SimulatedCase> lookAtHeldTasks() {
    List<SimulatedCase> running =
        Stream.concat(cases.stream(), others.stream()).filter(one -> !one.isEnded()).toList();
    staff.looksAtHeldTasks(running.stream().map(SimulatedCase::number).toList());
    return running;
  }

  /** Sees what is open and what sleeps in a case, and plans who does what when. */
  private void look(SimulatedCase about) {
    if (about.isEnded()) {
      return;
    }
    List<Open> open = desk.open(about.number());
    List<Sleeping> sleeping = desk.sleeping(about.number());
    for (Sleeping job : sleeping) {
      if (about.plans(job.id() + job.due())) {
        plan(about, job.due().isBefore(now) ? now : job.due(), job.what(), () -> carryOut(about, job));
      }
    }
    for (Open task : open) {
      if (staff.isHeldByAbsent(task.task())) {
        throw new IllegalStateException("%s of %s is held by %s, who is on leave.".formatted(task.what(), about,
            task.task().getAssignee()));
      }
      if (about.plans(task.task().getId())) {
        plan(about, task);
      }
    }
    boolean moves = !open.isEmpty() || sleeping.stream().anyMatch(Sleeping::movesTheCase);
    boolean ended = desk.hasEnded(about.number());
    if (ended && open.isEmpty() && sleeping.isEmpty()) {
      about.end();
      customers.comeBack(about);
    } else if (ended && !(open.stream().allMatch(Open::mayOutliveTheCase)
        && sleeping.stream().allMatch(Sleeping::mayOutliveTheCase))) {
      throw new IllegalStateException("%s has ended, but left are %s, %s.".formatted(about, openIn(about), sleeping));
    } else if (!ended && !moves) {
      throw new IllegalStateException("No task of %s is open and nothing sleeps that moves it.".formatted(about));
    }
  }

  /** A timer that was moved away may come back to the same moment, when that has passed. */
  private void carryOut(SimulatedCase about, Sleeping job) {
    about.forgets(job.id() + job.due());
    desk.carryOut(job);
  }

  private List<String> openIn(SimulatedCase about) {
    return desk.open(about.number()).stream().map(Open::what).toList();
  }

  private void plan(SimulatedCase about, Open task) {
    String kind = task.task().getTaskDefinitionKey();
    if (kind.equals(REPLY_WAITED_FOR)) {
      customers.waitForReply(about, task);
    } else if (kind.equals(SURVEY_WAITED_FOR)) {
      customers.waitForSurvey(about, task);
    } else if (kind.equals(LEADING_WAITED_FOR)) {
      customers.waitForLeading(about, task);
    } else {
      Instant moment = OfficeHours.whenWorkedOn(task, now, about.chance());
      if (about.chance().inPercent(TAKEN_EARLY_PERCENT)) {
        plan(about, now.plus(Duration.between(now, moment).dividedBy(2)), "taking of " + kind,
            () -> staff.takes(task.task()));
      }
      plan(about, moment, task.what(), () -> work(about, task));
    }
  }

  /** Where nobody is there who could do it, it waits for the next morning. */
  void work(SimulatedCase about, Open task) {
    if (!desk.isOpen(task.task())) {
      return;
    }
    staff.worker(task.task()).ifPresentOrElse(person -> desk.work(person, task, about.chance()),
        () -> plan(about, OfficeHours.morningOf(OfficeHours.today().plusDays(1)), task.what(),
            () -> work(about, task)));
  }
}
