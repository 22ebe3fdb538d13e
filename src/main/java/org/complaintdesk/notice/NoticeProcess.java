package org.complaintdesk.notice;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.process.HeldWork;
import org.complaintdesk.process.TableFault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gateway to the process that delivers a notice: it stands beside the case, which goes on and may end before it. */
@Component
class NoticeProcess {

  private final RuntimeService runtime;
  private final ObjectProvider<HeldWork> jobs;

  NoticeProcess(RuntimeService runtime, ObjectProvider<HeldWork> jobs) {
    this.runtime = runtime;
    this.jobs = jobs;
  }

  /** Delivers a notice by a job. */
  void start(Notice notice) {
    begin(notice);
  }

  /** Delivers a notice as soon as its table is right again; until then it is an incident that says what is wrong. */
  void startHeld(Notice notice, TableFault fault) {
    String delivery = begin(notice);
    jobs.ifAvailable(held -> held.hold(delivery, fault.text()));
  }

  private String begin(Notice notice) {
    return runtime.startProcessInstanceByKey(NoticeVariables.PROCESS, notice.complaintNumber().value(),
        Map.of(NoticeVariables.NOTICE_ID.name(), notice.id())).getId();
  }
}
