package org.complaintdesk.deadline.record;

import java.util.List;
import java.util.Map;

/**
 * What happened while a decision was evaluated.
 *
 * @param tables the tables in order of evaluation; the last is the one asked for, the others are those it requires
 */
public record Evaluation(List<EvaluatedTable> tables) {

  /** The table that was asked for. */
  public EvaluatedTable asked() {
    return tables.get(tables.size() - 1);
  }

  /** What the table that was asked for answers, by output; without those that it leaves empty. */
  public Map<String, Object> outputs() {
    return asked().outputs();
  }

  /** The table where a value of the result came up first: others may only hand it on. */
  public EvaluatedTable originOf(String output) {
    Object value = outputs().get(output);
    return tables.stream()
        .filter(table -> value != null && value.equals(table.outputs().get(output)))
        .findFirst()
        .orElse(asked());
  }

  /** The tables that led to a value: its origin, and everything the asked table built on when that is the origin. */
  public List<EvaluatedTable> leadingTo(String output) {
    EvaluatedTable origin = originOf(output);
    return origin == asked() ? tables : List.of(origin);
  }
}
