package org.complaintdesk.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Facts that stand in a record of the case, each read in a way of its own.
 *
 * @param <R> the record
 */
public abstract class FactsOfRecord<R> implements FactSource {

  private final Map<String, Function<R, @Nullable Object>> facts;
  private final Predicate<CaseNumber> cases;
  private final Function<CaseNumber, Optional<R>> records;

  /**
   * @param facts   how each fact is read, by its name
   * @param cases   whether a case of that number has these facts, known or not
   * @param records the record of a case, empty while there is none: nothing is known then
   */
  protected FactsOfRecord(Map<String, Function<R, @Nullable Object>> facts, Predicate<CaseNumber> cases,
      Function<CaseNumber, Optional<R>> records) {
    this.facts = facts;
    this.cases = cases;
    this.records = records;
  }

  @Override
  public final boolean knows(String fact) {
    return facts.containsKey(fact);
  }

  @Override
  public final boolean has(String caseNumber) {
    return cases.test(new CaseNumber(caseNumber));
  }

  @Override
  public final @Nullable Object read(String caseNumber, String fact) {
    return records.apply(new CaseNumber(caseNumber)).map(facts.get(fact)).orElse(null);
  }
}
