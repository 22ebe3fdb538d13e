package org.complaintdesk.notice;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Gateway to the process that delivers a notice: it stands beside the case, which goes on and may end before it. */
@Component
class NoticeProcess {

  private final RuntimeService runtime;

  NoticeProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  void start(Notice notice) {
    runtime.startProcessInstanceByKey(NoticeVariables.PROCESS, notice.complaintNumber().value(),
        Map.of(NoticeVariables.NOTICE_ID.name(), notice.id()));
  }
}
