package org.complaintdesk.tasklist.form;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.complaintdesk.desk.RecordValues;
import org.springframework.util.function.SingletonSupplier;

/** A section of a case that is made up when somebody reads it, and only once. */
public final class LateSection {

  private final Class<? extends Record> type;
  private final Supplier<CaseSection> content;

  private LateSection(Class<? extends Record> type, Supplier<CaseSection> content) {
    this.type = type;
    this.content = content;
  }

  /** A section of that class. */
  public static <S extends Record & CaseSection> LateSection of(Class<S> type, Supplier<S> content) {
    return new LateSection(type, SingletonSupplier.of(content::get));
  }

  /** A section that is known already. */
  public static LateSection of(CaseSection known) {
    return new LateSection(((Record) known).getClass(), () -> known);
  }

  /** Whether it tells a fact of such a name. */
  boolean tells(Predicate<String> name) {
    return RecordValues.names(type).stream().anyMatch(name);
  }

  CaseSection content() {
    return content.get();
  }

  /** The same as a reader sees it. */
  LateSection seenThrough(UnaryOperator<CaseSection> view) {
    return new LateSection(type, SingletonSupplier.of(() -> view.apply(content.get())));
  }
}
