package org.complaintdesk.notice;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Holding;
import org.springframework.stereotype.Component;

/** Tells whoever works on the case, and who owns it, what a model says; who caused it knows already (NG-4, ES-2). */
@Component
class TellWorkers implements JavaDelegate {

  private final Notices notices;
  private final Workers workers;
  private final CurrentPerson person;

  TellWorkers(Notices notices, Workers workers, CurrentPerson person) {
    this.notices = notices;
    this.workers = workers;
    this.person = person;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber complaint = NoticeVariables.complaintOf(execution);
    String notice = NoticeVariables.NOTICE.get(execution);
    String cause = execution.getActivityInstanceId();
    List<Holding> open = workers.of(CaseKey.of(execution), NoticeVariables.WORK_OF.find(execution));
    Set<Login> people = Holding.people(open);
    person.id().ifPresent(people::remove);
    notices.toStaff(complaint, people, notice, cause, execution.getVariables());
    Holding.groupsWaiting(open).forEach(
        group -> notices.toGroup(complaint, group, notice, cause, execution.getVariables()));
  }
}
