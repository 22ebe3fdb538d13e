package org.complaintdesk.process;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the table has answered whose task the execution is about to leave. */
public final class Decided {

  /** The variable in which the engine holds the answer while the task that decides is left. */
  public static final String RESULT = "decisionResult";

  private final DmnDecisionResult result;

  private Decided(DmnDecisionResult result) {
    this.result = result;
  }

  /** @throws IllegalStateException when the execution does not stand at a task that decides */
  public static Decided at(DelegateExecution execution) {
    if (execution.getVariable(RESULT) instanceof DmnDecisionResult result) {
      return new Decided(result);
    }
    throw new IllegalStateException("No table has answered at " + execution.getCurrentActivityId() + ".");
  }

  /** Every answer of every matching rule, each once, in the order of the rules. */
  public List<String> texts() {
    return result.getResultList().stream().flatMap(row -> row.values().stream()).map(String::valueOf).distinct().toList();
  }

  /** The one number of the one matching rule. */
  public int number() {
    return result.<Number>getSingleEntry().intValue();
  }

  /** The number that the one matching rule says in that column. */
  public int number(TableColumn column) {
    return result.getSingleResult().<Number>getEntry(column.name()).intValue();
  }

  /** What the one matching rule says in that column of yes and no. */
  public boolean flag(TableColumn column) {
    return Boolean.TRUE.equals(result.getSingleResult().getEntry(column.name()));
  }

  /** What the one matching rule says in that column. */
  public String text(TableColumn column) {
    return result.getSingleResult().getEntry(column.name());
  }
}
