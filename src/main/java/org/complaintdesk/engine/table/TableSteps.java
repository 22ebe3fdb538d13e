package org.complaintdesk.engine.table;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.complaintdesk.process.FaultyTables;

/** Has every business rule task look at the answer of its table before the process goes on with it. */
public class TableSteps extends AbstractBpmnParseListener {

  private final Supplier<Optional<FaultyTables>> faulty;
  private final Supplier<TableReading> reading;

  /**
   * @param faulty who hears of tables that cannot answer, where there is anybody; asked for when it happens
   * @param reading looks into tables; asked for when it is needed
   */
  public TableSteps(Supplier<Optional<FaultyTables>> faulty, Supplier<TableReading> reading) {
    this.faulty = faulty;
    this.reading = reading;
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior engines) {
      activity.setActivityBehavior(new DecidingStep(engines, Otherwise.of(element), faulty, reading));
    }
  }
}
