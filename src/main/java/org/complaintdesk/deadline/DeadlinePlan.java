package org.complaintdesk.deadline;

import static org.complaintdesk.deadline.text.DeadlineTexts.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintdesk.deadline.calendar.FeelMoment;
import org.complaintdesk.deadline.record.Counting;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.EvaluatedTable;
import org.complaintdesk.deadline.record.Evaluation;
import org.complaintdesk.deadline.record.FiredRule;
import org.complaintdesk.deadline.record.RuleDescriptions;
import org.jspecify.annotations.Nullable;

/** What a decision planned: each deadline and the rules behind it. */
record DeadlinePlan(DeadlineSchedule schedule, Map<DeadlineKind, List<FiredRule>> rules) {

  /**
   * Reads an evaluation. A deadline that equals a period counted in business days in the table it comes from is one in
   * business days, any other one is in hours.
   *
   * @throws IllegalArgumentException naming the deadline that the decision did not give
   */
  static DeadlinePlan of(
      Evaluation evaluation, Collection<DeadlineKind> kinds, RuleDescriptions descriptions, ZoneId desk) {
    Map<DeadlineKind, Counting> planned = new EnumMap<>(DeadlineKind.class);
    Map<DeadlineKind, List<FiredRule>> rules = new EnumMap<>(DeadlineKind.class);
    for (DeadlineKind kind : kinds) {
      planned.put(kind, counting(evaluation, kind, desk));
      rules.put(kind, firedRules(evaluation.leadingTo(kind.variable()), descriptions));
    }
    return new DeadlinePlan(new DeadlineSchedule(planned), rules);
  }

  private static Counting counting(Evaluation evaluation, DeadlineKind kind, ZoneId desk) {
    Object value = evaluation.outputs().get(kind.variable());
    if (value == null) {
      EvaluatedTable asked = evaluation.asked();
      throw new IllegalArgumentException(
          text("deadline.error.no-deadline", asked.decision(), asked.version(), kind.variable()));
    }
    Instant at = FeelMoment.of(kind.variable(), value, desk).instant();
    return evaluation.originOf(kind.variable()).counted().stream()
        .filter(period -> period.end().equals(at))
        .findFirst()
        .map(Counting::inBusinessDays)
        .orElseGet(() -> Counting.inHours(at));
  }

  /** The same plan, whose end the regulator's date caps (DL-10). */
  DeadlinePlan cappedAt(@Nullable Instant cap) {
    return cap == null ? this : new DeadlinePlan(new DeadlineSchedule(schedule.planned(), cap), rules);
  }

  /** The same plan, made for the mildest case because a table could not plan for this one; its explanation says so. */
  DeadlinePlan ofMildestCase() {
    Map<DeadlineKind, List<FiredRule>> marked = new EnumMap<>(DeadlineKind.class);
    rules.forEach((kind, fired) -> marked.put(kind, Stream.concat(fired.stream(),
        fired.stream().skip(fired.size() - 1L).map(FiredRule::ofMildestCase)).toList()));
    return new DeadlinePlan(schedule, marked);
  }

  private static List<FiredRule> firedRules(List<EvaluatedTable> tables, RuleDescriptions descriptions) {
    return tables.stream()
        .flatMap(table -> table.ruleIds().stream().map(rule -> new FiredRule(
            table.decision(), table.version(), rule, descriptions.of(table.definitionId(), rule))))
        .toList();
  }
}
