package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.RemindersOnRecord;
import org.complaintdesk.deadline.record.RemindersOnRecord.Given;
import org.complaintdesk.support.DeskClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenarios of the watch over the deadlines of a complaint: its timer as time goes by, and whom it told (DL-7). */
abstract class WatchedScenario extends Scenario {

  private static final String TIMER = "reminder-due";

  @Autowired
  private RuntimeService runtime;
  @Autowired
  protected Deadlines deadlines;
  @Autowired
  private ManagementService management;
  @Autowired
  private RemindersOnRecord reminders;

  /** The complaint's deadlines are watched: by its own handling, or else by a watch that is started here. */
  String watched(String number) {
    if (watches(number).isEmpty()) {
      runtime.startProcessInstanceByKey("deadline-watch", number, withDueAt(number));
    }
    assertThat(timers(number)).hasSize(1);
    return number;
  }

  private Map<String, Object> withDueAt(String number) {
    return new HashMap<>(Map.of("dueAt", Date.from(cases.dueAt(number))));
  }

  /** The running watches of a complaint. */
  List<String> watches(String number) {
    return runtime.createProcessInstanceQuery().processDefinitionKey("deadline-watch")
        .processInstanceBusinessKey(number).list().stream().map(ProcessInstance::getId).toList();
  }

  /** What the watch waits for; nothing where nothing is to come. */
  List<Job> timers(String number) {
    return watches(number).stream()
        .flatMap(watch -> management.createJobQuery().processInstanceId(watch).activityId(TIMER).list().stream())
        .toList();
  }

  /** When the one timer of the watch goes off. */
  Instant sleepsUntil(String number) {
    assertThat(timers(number)).hasSize(1);
    return timers(number).get(0).getDuedate().toInstant();
  }

  /** The timer goes off, in its time or at once where that is past. */
  void wakes(String number) {
    Job timer = timers(number).get(0);
    if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
      ClockUtil.setCurrentTime(timer.getDuedate());
    }
    management.executeJob(timer.getId());
  }

  /** Time goes by until that moment. */
  void wakesUntil(String number, String moment) {
    while (!timers(number).isEmpty() && !sleepsUntil(number).isAfter(at(moment))) {
      wakes(number);
    }
    DeskClock.now(moment);
  }

  /** The reminders on record, such as {@code DUE 0.75 holder}. */
  List<String> given(String number) {
    return reminders.of(number).stream().map(Given::toString).toList();
  }

  /** What the case file tells of reminders and urging about that. */
  List<String> urged(String number, String about) {
    return cases.told(number).lines()
        .filter(line -> line.startsWith("Reminded of a deadline") || line.startsWith("Urged past a deadline"))
        .filter(line -> line.contains(about)).toList();
  }

  /** The notices of the watch with their recipients, such as {@code overdue GROUP senior-agent}. */
  List<String> notices(String number) {
    return Stream.of("reminder", "overdue", "delay").flatMap(template ->
        notices.recipientsByKind(number, template).stream().map(recipient -> template + " " + recipient)).toList();
  }
}
