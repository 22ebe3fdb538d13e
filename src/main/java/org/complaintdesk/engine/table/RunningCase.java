package org.complaintdesk.engine.table;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.CurrentCase;
import org.complaintdesk.process.Decided;
import org.springframework.stereotype.Component;

/** The case of the process that the engine is running on this thread. */
@Component
class RunningCase implements CurrentCase {

  @Override
  public Optional<CaseNumber> number() {
    return running().map(ExecutionEntity::getProcessBusinessKey).map(CaseNumber::new);
  }

  @Override
  public boolean mustTablesAnswer() {
    return running().filter(Decided::isAnew).isPresent();
  }

  private static Optional<ExecutionEntity> running() {
    BpmnExecutionContext context = Context.getBpmnExecutionContext();
    return Optional.ofNullable(context).map(BpmnExecutionContext::getExecution);
  }
}
