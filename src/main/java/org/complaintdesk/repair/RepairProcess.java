package org.complaintdesk.repair;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.process.HeldWork;
import org.complaintdesk.process.NewestDecisions;
import org.complaintdesk.process.TableFault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Process gateway: starts the process that waits for a table to be right again, and ends it with its case. */
@Component
class RepairProcess {

  private static final String OVER = "The case is over.";

  private final RuntimeService runtime;
  private final NewestDecisions newest;
  private final OnBehalf desk;
  private final ObjectProvider<HeldWork> jobs;

  RepairProcess(RuntimeService runtime, NewestDecisions newest, OnBehalf desk, ObjectProvider<HeldWork> jobs) {
    this.runtime = runtime;
    this.newest = newest;
    this.desk = desk;
    this.jobs = jobs;
  }

  /** Whether the case waits for that table already. */
  boolean isWaiting(CaseNumber number, String table, boolean assess) {
    return desk.asTheDesk(() -> runtime.createProcessInstanceQuery().processDefinitionKey(RepairVariables.PROCESS)
        .processInstanceBusinessKey(number.value())
        .variableValueEquals(RepairVariables.FAULTY_TABLE.name(), table)
        .variableValueEquals(RepairVariables.ASSESS_ANEW.name(), assess).count() > 0);
  }

  /** Whether that version of the table still is the one that holds. */
  boolean holds(String table, String version) {
    return newest.id(table).equals(version);
  }

  /** Waits for that table, as an incident that names the fault. */
  void start(CaseNumber number, TableFault fault, boolean assess) {
    Map<String, Object> variables = Variables.createVariables()
        .putValue(RepairVariables.FAULTY_TABLE.name(), fault.table())
        .putValue(RepairVariables.FAULTY_VERSION.name(), newest.id(fault.table()))
        .putValue(RepairVariables.FAULT.name(), fault.text())
        .putValue(RepairVariables.ASSESS_ANEW.name(), assess);
    desk.asTheDesk(() -> {
      String waiting =
          runtime.startProcessInstanceByKey(RepairVariables.PROCESS, number.value(), variables).getId();
      jobs.ifAvailable(held -> held.hold(waiting, fault.text()));
      return waiting;
    });
  }

  /** The case is over: nothing has to be made good any more. */
  void end(CaseNumber number) {
    desk.asTheDesk(() -> {
      runtime.createProcessInstanceQuery().processDefinitionKey(RepairVariables.PROCESS)
          .processInstanceBusinessKey(number.value()).list()
          .forEach(waiting -> runtime.deleteProcessInstance(waiting.getId(), OVER));
      return null;
    });
  }
}
