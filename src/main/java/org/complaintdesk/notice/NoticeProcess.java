package org.complaintdesk.notice;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.Variables;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.HeldWork;
import org.complaintdesk.process.TableFault;
import org.jspecify.annotations.Nullable;
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
    begin(notice, null);
  }

  /** Has somebody call the customer and say what the notice says. */
  void startCall(Notice notice) {
    begin(notice, notice.template());
  }

  /** The calls of a case that are not over: the notice to be said, by what waits for its end. */
  Map<String, String> calls(CaseNumber number) {
    return runtime.createExecutionQuery().processInstanceBusinessKey(number.value())
        .messageEventSubscriptionName(NoticeVariables.OVERTAKEN).list().stream().collect(Collectors.toMap(Execution::getId,
            call -> (String) runtime.getVariable(call.getId(), NoticeVariables.NOTICE_ID.name())));
  }

  /** Nobody calls any more. */
  void endCall(String call) {
    runtime.messageEventReceived(NoticeVariables.OVERTAKEN, call);
  }

  /** Delivers a notice as soon as its table is right again; until then it is an incident that says what is wrong. */
  void startHeld(Notice notice, TableFault fault) {
    String delivery = begin(notice, null);
    jobs.ifAvailable(held -> held.hold(delivery, fault.text()));
  }

  private String begin(Notice notice, @Nullable String purpose) {
    return runtime.startProcessInstanceByKey(NoticeVariables.PROCESS, notice.complaintNumber().value(),
        Variables.createVariables().putValue(NoticeVariables.NOTICE_ID.name(), notice.id())
            .putValueTyped(NoticeVariables.PURPOSE.name(), Variables.untypedValue(purpose, true))).getId();
  }
}
