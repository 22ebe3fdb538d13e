package org.complaintdesk.process;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the table has answered whose task the execution is about to leave. */
public final class Decided {

  /** The variable in which the engine holds the answer while the task that decides is left. */
  public static final String RESULT = "decisionResult";
  /** The variable that says, while such a task is left, that its table could not answer. */
  public static final String GOT_ROUND = "decidedWithoutTable";
  /** Where a process sets this variable, no table may be got round. */
  static final ProcessVariable<Boolean> TABLES_MUST_ANSWER = new ProcessVariable<>("tablesMustAnswer", Boolean.class);
  /** The table was asked about the mildest case instead. */
  public static final String MILDEST = "mildest";
  /** No table was asked: what the diagram says counts. */
  public static final String UNASKED = "unasked";

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

  /** Whether the answer is one about the mildest case, because the table could not answer about this one. */
  public static boolean isMildest(DelegateExecution execution) {
    return MILDEST.equals(execution.getVariableLocal(GOT_ROUND));
  }

  /** Whether a complaint is assessed anew, because a table that could not answer is right again. */
  public static boolean isAnew(DelegateExecution execution) {
    return Boolean.TRUE.equals(TABLES_MUST_ANSWER.find(execution));
  }

  /** Whether no table has answered at all where the execution leaves a task that decides. */
  public static boolean isUnasked(DelegateExecution execution) {
    return UNASKED.equals(execution.getVariableLocal(GOT_ROUND));
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
