package org.complaintdesk.support;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The desk's clock, which stands where a scenario sets it, and what happens as time goes by. */
@Component
public class DeskClock {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final ManagementService management;
  private final Processes processes;

  DeskClock(ManagementService management, Processes processes) {
    this.management = management;
    this.processes = processes;
  }

  /** A moment such as {@code 2026-11-12 10:00} on the desk's clock. */
  public static Instant at(String moment) {
    return LocalDateTime.parse(moment.replace(' ', 'T')).atZone(SHANGHAI).toInstant();
  }

  /** Sets the desk's clock. */
  public static void now(String moment) {
    ClockUtil.setCurrentTime(Date.from(at(moment)));
  }

  /** The time of the waiting policy is over without an answer: its timer goes off. */
  public void waitingTimePassed(String number) {
    goesOff(waitingTimers(number).get(0));
  }

  /** The timers of all waits of a case, the first to go off first. */
  public List<Job> waitingTimers(String number) {
    return timersOf(number, "waiting-time-over");
  }

  /** When the only timer of that kind in a case goes off. */
  public Instant goesOffAt(String number, String activity) {
    return timersOf(number, activity).get(0).getDuedate().toInstant();
  }

  /** The only timer of that kind in a case goes off. */
  public void goesOff(String number, String activity) {
    goesOff(timersOf(number, activity).get(0));
  }

  /** When the customer is called next; there is one such time. */
  public Instant nextCall(String number) {
    List<Job> due = timersOf(number, "call-due");
    if (due.size() != 1) {
      throw new IllegalStateException(number + " has " + due.size() + " calls ahead.");
    }
    return due.get(0).getDuedate().toInstant();
  }

  /** The time comes at which the customer is called next. */
  public void callFallsDue(String number) {
    goesOff(timersOf(number, "call-due").get(0));
  }

  /** Time goes by until that moment: the watch over the deadlines of the case reminds whenever it falls due. */
  public void watchedUntil(String number, String moment) {
    for (Optional<Job> due = reminderDue(number, at(moment)); due.isPresent(); due = reminderDue(number, at(moment))) {
      goesOff(due.get());
    }
    now(moment);
  }

  private Optional<Job> reminderDue(String number, Instant moment) {
    return timersOf(number, "reminder-due").stream().filter(job -> !job.getDuedate().toInstant().isAfter(moment))
        .findFirst();
  }

  /** The timers of a case that wait there, the first to go off first. */
  List<Job> timersOf(String number, String activity) {
    List<String> instances = processes.of(number).map(HistoricProcessInstance::getId).toList();
    return management.createJobQuery().activityId(activity).orderByJobDuedate().asc().list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId())).toList();
  }

  /** The moment of a timer comes. */
  void goesOff(Job timer) {
    ClockUtil.setCurrentTime(timer.getDuedate());
    management.executeJob(timer.getId());
  }
}
