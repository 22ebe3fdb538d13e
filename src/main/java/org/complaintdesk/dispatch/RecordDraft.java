package org.complaintdesk.dispatch;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Department;
import org.complaintdesk.process.CaseKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what an agent proposes, so that whoever decides finds it in the form (RS-1). */
@Component
class RecordDraft implements TaskListener {

  private final DispatchDrafts drafts;

  RecordDraft(DispatchDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void notify(DelegateTask task) {
    CaseNumber number = CaseKey.of(task.getExecution());
    List<Department> departments = departments(WorkOrderVariables.DISPATCH_TO.find(task));
    String settlement = WorkOrderVariables.SETTLEMENT.find(task);
    if (settlement != null) {
      drafts.settle(number, settlement, WorkOrderVariables.AMOUNT.find(task));
    } else if (!departments.isEmpty()) {
      drafts.dispatch(number, departments, WorkOrderVariables.INSTRUCTION.find(task),
          Boolean.TRUE.equals(WorkOrderVariables.CROSS_REGION.find(task)));
    }
  }

  private static List<Department> departments(@Nullable Object chosen) {
    return chosen instanceof Collection<?> groups
        ? groups.stream().map(group -> new Department(String.valueOf(group))).toList() : List.of();
  }
}
