package org.complaintdesk.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.jspecify.annotations.Nullable;

/** Looks into a table cell by cell where its answer alone does not tell enough; the engine's room can. */
public interface TableReader {

  /**
   * What makes an answer unusable: an output is missing, of another kind, or no word that the desk knows. That no rule
   * fits is an answer.
   *
   * @param answers what each matching rule answered
   */
  Optional<TableFault> faultIn(List<Map<String, Object>> answers, DmnDecision table, int version,
      Map<String, Object> facts);

  /** Why a table could not be evaluated, or answered with no rule. */
  TableFault whyNot(DmnDecision table, int version, Map<String, Object> facts, @Nullable RuntimeException failure);

  /** The ids of the rules that fit, in the order of the table; a cell that cannot be evaluated fits nothing. */
  List<String> rulesThatFit(DmnDecision table, Map<String, Object> facts);

  /** The texts that a list of FEEL literals names; none where it is anything else. */
  List<String> literals(String list);
}
