package org.complaintdesk.notice;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.CurrentPerson;
import org.springframework.stereotype.Component;

/** Tells whoever works on the case what a model says; who caused it knows already (NG-4). */
@Component
class TellWorkers implements JavaDelegate {

  private final Notices notices;
  private final OpenWork work;
  private final CurrentPerson person;

  TellWorkers(Notices notices, OpenWork work, CurrentPerson person) {
    this.notices = notices;
    this.work = work;
    this.person = person;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    String notice = NoticeVariables.NOTICE.get(execution);
    String cause = execution.getActivityInstanceId();
    Set<String> people = work.people(number);
    person.id().ifPresent(people::remove);
    notices.toStaff(number, people, notice, cause, execution.getVariables());
    work.groups(number).forEach(
        group -> notices.toGroup(number, group, notice, cause, execution.getVariables()));
  }
}
