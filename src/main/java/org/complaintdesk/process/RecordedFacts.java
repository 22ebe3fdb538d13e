package org.complaintdesk.process;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The facts of all cases, by the number of the case: a complaint's or an incident's. Models know them as
 * {@code complaint.urgency}, decision tables by the bare names of their inputs.
 */
@Component
public class RecordedFacts {

  private final SingletonSupplier<List<FactSource>> sources;
  private final SingletonSupplier<List<AddedFacts>> added;

  public RecordedFacts(ObjectProvider<FactSource> sources, ObjectProvider<AddedFacts> added) {
    // the sources stand on the engine, which is being built when this is asked for
    this.sources = SingletonSupplier.of(() -> sources.orderedStream().toList());
    this.added = SingletonSupplier.of(() -> added.orderedStream().toList());
  }

  /**
   * The fact of that case, or null while it is not known.
   *
   * @throws UnknownFactException when no such fact is known of a case of this kind
   */
  public @Nullable Object read(String caseNumber, String fact) {
    Optional<FactSource> source = sourceOf(caseNumber, fact);
    if (source.isPresent()) {
      return source.get().read(caseNumber, fact);
    }
    return added.obtain().stream().filter(facts -> facts.knows(fact)).findFirst()
        .orElseThrow(() -> new UnknownFactException(fact)).read(new CaseNumber(caseNumber), fact);
  }

  /** Whether a fact of that name can be read of that case. */
  public boolean knows(String caseNumber, String fact) {
    return sourceOf(caseNumber, fact).isPresent() || added.obtain().stream().anyMatch(facts -> facts.knows(fact));
  }

  /** Whether there is a case of that number. */
  public boolean isCase(String number) {
    return sources.obtain().stream().anyMatch(source -> source.has(number));
  }

  /** Whether any case may have a fact of that name. */
  public boolean isFact(String name) {
    return sources.obtain().stream().anyMatch(source -> source.knows(name))
        || added.obtain().stream().anyMatch(facts -> facts.knows(name));
  }

  /** The fact of that case where it is one that every case has and it is known: what a form starts with. */
  public Optional<Object> find(String caseNumber, String fact) {
    return sourceOf(caseNumber, fact).map(source -> source.read(caseNumber, fact));
  }

  /** The facts of that case as expressions see them; asked for an unknown name it throws {@link UnknownFactException}. */
  public Map<String, Object> of(String caseNumber) {
    return new View(this, caseNumber);
  }

  private Optional<FactSource> sourceOf(String caseNumber, String fact) {
    return sources.obtain().stream().filter(source -> source.knows(fact) && source.has(caseNumber)).findFirst();
  }

  private static final class View extends AbstractMap<String, Object> {

    private final RecordedFacts facts;
    private final String caseNumber;

    private View(RecordedFacts facts, String caseNumber) {
      this.facts = facts;
      this.caseNumber = caseNumber;
    }

    @Override
    public @Nullable Object get(@Nullable Object fact) {
      return facts.read(caseNumber, Objects.toString(fact));
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return Set.of();
    }
  }
}
