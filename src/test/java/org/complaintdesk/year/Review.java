package org.complaintdesk.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks through what is on record when all cases have ended: nothing may be left of them, no deadline may have gone by
 * unnoticed, and everybody must have been told what there was to tell, once.
 */
@Component
class Review {

  private static final String INCIDENTS = """
      select incident.ACTIVITY_ID_ from ACT_RU_INCIDENT incident
      join ACT_RU_EXECUTION instance on instance.ID_ = incident.PROC_INST_ID_ where instance.BUSINESS_KEY_ = ?""";

  /** The deadlines that were on record and not done when their time came, or had come before they were recorded. */
  private static final String PASSED = """
      select kind || ' ' || holds_at from complaint_deadline late where complaint_number = ? and replaced_at is null
      and greatest(holds_at, recorded_at) < coalesce(met_at, ended_at) and not exists""";

  private static final String PASSED_WITHOUT_REMINDER = PASSED + """
       (select 1 from deadline_reminder given where given.deadline_id = late.id and at_share >= 1)""";

  private static final String LATE_WITHOUT_ESCALATION = PASSED + """
       (select 1 from escalation where escalation.complaint_number = late.complaint_number) and kind = 'DUE'""";

  /** The team had acknowledged in time, and the complaint was still open when the service should have been restored. */
  private static final String RESTORED_LATE_WITHOUT_URGING = """
      select 'restored at ' || restored_at from emergency where case_number = ? and handed_over_to is null
      and acknowledged_at < restore_by and restore_by < restored_at and exists
      (select 1 from complaint_deadline due where complaint_number = case_number and kind = 'DUE'
       and replaced_at is null and ended_at > restore_by) and not exists
      (select 1 from notice where complaint_number = case_number and template = 'restoration-due')""";

  private static final String REMINDERS_WITHOUT_NOTICE = """
      select late.kind || ' ' || given.remind || ' ' || given.given_at from deadline_reminder given
      join complaint_deadline late on late.id = given.deadline_id
      where late.complaint_number = ? and not exists (
        select 1 from notice where notice.complaint_number = late.complaint_number
        and notice.template in ('reminder', 'overdue') and notice.recorded_at = given.given_at)""";

  /** How often whom was told, each time that the process came to a step that tells somebody something. */
  private static final String STEPS = """
      select step.ACT_ID_ from ACT_HI_ACTINST step
      join ACT_HI_PROCINST instance on instance.PROC_INST_ID_ = step.PROC_INST_ID_
      where instance.BUSINESS_KEY_ = ? and step.ACT_TYPE_ = 'sendTask' and step.ACT_ID_ <> 'deliver-notice'
      and (select count(*) from notice where notice.complaint_number = instance.BUSINESS_KEY_
      and notice.cause = step.ID_""";

  private static final String STEPS_NOT_TOLD = STEPS + ") = 0";

  private static final String STEPS_TOLD_TWICE = STEPS + " and notice.recipient_kind = 'CUSTOMER') > 1";

  private static final String RECEIPTS = "select id from notice where complaint_number = ? and template = 'receipt'";

  private static final String SOLVED_BUT_NOT_ASKED = """
      select incident_number from incident_complaint solved where complaint_number = ? and standing = 'ANSWERED'
      and customer_told = true and not exists
      (select 1 from survey where survey.complaint_number = solved.complaint_number)""";

  private static final String NOTICES_NOT_SETTLED = """
      select template || ' to ' || recipient from notice where complaint_number = ?
      and (status not in ('SENT', 'NOT_SENT') or reason in ('NO_TEXT', 'NO_VALUE'))""";

  private static final String NOTICES_OUT_OF_ORDER = """
      select later.template || ' before ' || earlier.template from notice later
      join notice earlier on earlier.complaint_number = later.complaint_number
      and earlier.recipient_kind = later.recipient_kind and earlier.recipient = later.recipient
      where later.complaint_number = ? and earlier.place < later.place and later.sent_at < earlier.sent_at""";

  /** Each question is a notice, which a channel, a call or a letter brings to the customer. */
  private static final String CLOCK_STOOD_UNASKED = """
      select reason || ' from ' || paused_at from complaint_pause stood where complaint_number = ?
      and reason = 'missing-details' and not exists (select 1 from notice asked
      where asked.complaint_number = stood.complaint_number and asked.recipient_kind = 'CUSTOMER'
      and asked.template = 'question' and asked.status = 'SENT' and asked.recorded_at <= stood.paused_at
      and asked.sent_at <= stood.resumed_at)""";

  private static final String PASSED_ON = """
      select kind from case_entry where case_number = ? and kind in ('task-to-stand-in', 'task-of-absent', 'task-idle')""";

  private static final String LATE = """
      select kind from complaint_deadline late where complaint_number = ? and replaced_at is null and exists
      (select 1 from deadline_reminder given where given.deadline_id = late.id and at_share >= 1)""";

  private static final String ESCALATED = "select owner from escalation where complaint_number = ?";

  private static final String SURVEYED =
      "select verdict from survey where complaint_number = ? and verdict is not null";

  private final SimulatedDesk desk;
  private final Staff staff;
  private final Cases cases;
  private final Processes processes;
  private final JdbcClient database;

  Review(SimulatedDesk desk, Staff staff, Cases cases, Processes processes, JdbcClient database) {
    this.desk = desk;
    this.staff = staff;
    this.cases = cases;
    this.processes = processes;
    this.database = database;
  }

  /** Lets so many days pass at the desk, says how long that took, and looks through every case. */
  List<SimulatedCase> assertNothingSlips(long seed, int complaints, LocalDate first, int days) {
    Year year = new Year(desk, staff, seed, complaints, first, days);
    ThreadMXBean computing = ManagementFactory.getThreadMXBean();
    long begin = System.nanoTime();
    long cpu = computing.getCurrentThreadCpuTime();
    List<SimulatedCase> all = year.pass();
    System.out.printf("Seed %d: %,d complaints in %d days took %.1f s, with %.0f ms of computing each.%n", seed,
        all.size(), days, (System.nanoTime() - begin) / 1e9,
        (computing.getCurrentThreadCpuTime() - cpu) / 1e6 / all.size());

    assertThat(year.problems()).isEmpty();
    assertThat(all).hasSize(complaints).allSatisfy(one -> assertNothingSlipped(seed, one));
    // a year in which nobody was late or dissatisfied would prove nothing
    assertThat(all).anyMatch(one -> !found(LATE, one).isEmpty()).anyMatch(one -> !found(ESCALATED, one).isEmpty())
        .anyMatch(one -> !found(SURVEYED, one).isEmpty()).anyMatch(one -> !cases.pauses(one.number()).isEmpty())
        .anyMatch(one -> !found(PASSED_ON, one).isEmpty());
    year.others().forEach(other -> processes.assertNothingIsLeft(other.number()));
    return all;
  }

  private void assertNothingSlipped(long seed, SimulatedCase one) {
    processes.assertNothingIsLeft(one.number());
    Map<String, String> slips = new LinkedHashMap<>();
    slips.put("incidents in Cockpit", INCIDENTS);
    slips.put("deadlines that went by without a reminder", PASSED_WITHOUT_REMINDER);
    slips.put("services restored late of which nobody was urged", RESTORED_LATE_WITHOUT_URGING);
    slips.put("reminders of which nobody was told", REMINDERS_WITHOUT_NOTICE);
    slips.put("binding deadlines that went by without an escalation", LATE_WITHOUT_ESCALATION);
    slips.put("steps of which nobody was told", STEPS_NOT_TOLD);
    slips.put("steps of which the customer was told more than once", STEPS_TOLD_TWICE);
    slips.put("incidents with which it was solved and no verdict asked for", SOLVED_BUT_NOT_ASKED);
    slips.put("notices that are neither sent nor rightly recorded as not sent", NOTICES_NOT_SETTLED);
    slips.put("notices that were sent before what happened earlier", NOTICES_OUT_OF_ORDER);
    slips.put("clocks that stood still for a question that reached nobody", CLOCK_STOOD_UNASKED);
    slips.forEach((slip, query) -> assertThat(found(query, one)).as("seed %d, %s: %s", seed, one, slip).isEmpty());
    assertThat(found(RECEIPTS, one)).as("seed %d, %s: receipts", seed, one).hasSize(1);
  }

  private List<String> found(String query, SimulatedCase one) {
    return database.sql(query).param(one.number()).query(String.class).list();
  }
}
