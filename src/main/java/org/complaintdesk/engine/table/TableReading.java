package org.complaintdesk.engine.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.complaintdesk.process.KnownAnswers;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.TableFault;
import org.complaintdesk.process.TableFault.Reason;
import org.complaintdesk.process.TableReader;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a table or its answer, by what the desk needs and by a look at every cell. */
public class TableReading implements TableReader {

  private final FeelEngine feel;
  private final AnswersNeeded needed = new AnswersNeeded();
  private final Iterable<KnownAnswers> words;

  /** @param words what the desk knows of the words in answers, asked for when an answer comes */
  public TableReading(FeelEngine feel, Iterable<KnownAnswers> words) {
    this.feel = feel;
    this.words = words;
  }

  @Override
  public Optional<TableFault> faultIn(List<Map<String, Object>> answers, DmnDecision table, int version,
      Map<String, Object> facts) {
    return faultIn(answers, table, version, () -> Variables.fromMap(facts).asVariableContext());
  }

  Optional<TableFault> faultIn(List<Map<String, Object>> answers, DmnDecision table, int version,
      Supplier<VariableContext> asked) {
    return needed.of(table.getKey()).flatMap(needs -> answers.stream()
            .flatMap(answer -> problems(table.getKey(), needs, answer)).findFirst())
        .map(problem -> new Reading(feel, asked.get(), version).through(table)
            .faultOf(table, problem.reason(), problem.details()));
  }

  /** Whether one rule must fit where this table is asked in a process. */
  boolean mustAnswer(String table) {
    return needed.of(table).map(AnswersNeeded.Needed::oneRule).orElse(false);
  }

  @Override
  public TableFault whyNot(DmnDecision table, int version, Map<String, Object> facts,
      @Nullable RuntimeException failure) {
    return whyNot(table, version, Variables.fromMap(facts).asVariableContext(), failure);
  }

  TableFault whyNot(DmnDecision table, int version, VariableContext variables, @Nullable Throwable failure) {
    Reading reading = new Reading(feel, variables, version).through(table);
    return reading.fault().orElseGet(() ->
        reading.faultOf(table, failure == null ? Reason.NO_RULE : Reason.UNREADABLE, List.of()));
  }

  @Override
  public List<String> rulesThatFit(DmnDecision table, Map<String, Object> facts) {
    return new Reading(feel, Variables.fromMap(facts).asVariableContext(), 0).overlookingFaults().through(table)
        .fitting(table);
  }

  @Override
  public List<String> literals(String list) {
    try {
      Object value = feel.evaluateSimpleExpression("[" + list + "]", Variables.emptyVariableContext());
      return value instanceof List<?> texts && texts.stream().allMatch(String.class::isInstance)
          ? texts.stream().map(String.class::cast).toList() : List.of();
    } catch (RuntimeException otherwise) {
      return List.of();
    }
  }

  private Stream<Problem> problems(String table, AnswersNeeded.Needed needs, Map<String, Object> answer) {
    return needs.outputs().keySet().stream().flatMap(output -> problem(table, needs, output, answer.get(output)).stream());
  }

  private Optional<Problem> problem(String table, AnswersNeeded.Needed needs, String output, @Nullable Object value) {
    if (value == null) {
      return Optional.of(new Problem(Reason.NO_ANSWER, List.of(output)));
    }
    if (!needs.isOfKind(output, value)) {
      return Optional.of(new Problem(Reason.OTHER_KIND,
          List.of(output, Shown.value(value), String.valueOf(needs.outputs().get(output)))));
    }
    Pattern pattern = pattern(new TableColumn(table, output));
    return pattern == null || pattern.matcher(value.toString()).matches() ? Optional.empty()
        : Optional.of(new Problem(Reason.UNKNOWN_WORD, List.of(output, Shown.value(value))));
  }

  private @Nullable Pattern pattern(TableColumn column) {
    for (KnownAnswers known : words) {
      Pattern pattern = known.patterns().get(column);
      if (pattern != null) {
        return pattern;
      }
    }
    return null;
  }

  private record Problem(Reason reason, List<String> details) {
  }
}
