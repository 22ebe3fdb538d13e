package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.notice.NoticesOnRecord;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DepartmentStaff;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.EmergencyTeam;
import org.complaintdesk.support.Managers;
import org.complaintdesk.support.Processes;
import org.complaintdesk.support.Work;
import org.complaintdesk.tasklist.CaseOnScreen;
import org.springframework.beans.factory.annotation.Autowired;

/** What all scenarios share: one running desk, and a clock that stands on Thursday morning, 2026-11-12 10:00. */
@DeskTest
@ClockAt("2026-11-12 10:00")
abstract class Scenario {

  @Autowired
  protected Cases cases;
  @Autowired
  protected Agents agents;
  @Autowired
  protected DepartmentStaff departments;
  @Autowired
  protected Managers managers;
  @Autowired
  protected Customer customer;
  @Autowired
  protected EmergencyTeam emergency;
  @Autowired
  protected Work work;
  @Autowired
  protected DeskClock clock;
  @Autowired
  protected NoticesOnRecord notices;
  @Autowired
  protected Processes processes;
  @Autowired
  protected CaseOnScreen screen;

  /** What people read of the case beside their task, each thing by its name. */
  Map<String, String> shown(String number) {
    return screen.facts(number);
  }

  /** The complaint has ended like that, is filed, and left nothing behind. */
  void assertFiledAs(String number, ComplaintStatus status) {
    assertThat(cases.status(number)).isEqualTo(status);
    assertThat(cases.archived(number)).singleElement().asString().contains("\"status\":\"" + status.id() + "\"");
    assertThat(cases.story(number)).endsWith("archived").containsOnlyOnce("archived");
    assertThat(processes.started(number)).containsOnlyOnce("complaint-handling");
    processes.assertNothingIsLeft(number);
  }

  /** These tasks are open in the case, and no others. */
  void assertOpen(String number, String... tasks) {
    assertThat(work.openTasks(number)).isEqualTo(List.of(tasks));
  }
}
