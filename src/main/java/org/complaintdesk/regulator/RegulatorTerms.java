package org.complaintdesk.regulator;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.springframework.stereotype.Component;

/** Asks the table {@code regulator-terms} when something happens by itself in what a regulator's office is owed (RG-1). */
@Component
class RegulatorTerms {

  private static final String TERMS_TABLE = "regulator-terms";
  private static final TableColumn AWAITED = new TableColumn(TERMS_TABLE, "awaited");
  private static final TableColumn OFFICE_ANSWER_BY = new TableColumn(TERMS_TABLE, "officeAnswerBy");
  private static final TableColumn COUNTED_FROM = new TableColumn(TERMS_TABLE, "countedFrom");
  private static final TableColumn AWAITED_UNTIL = new TableColumn(TERMS_TABLE, "awaitedUntil");
  private static final String RESULT = "result";
  private static final String WORD = "word";

  private final UnrecordedDecisions decisions;
  private final Clock clock;

  RegulatorTerms(UnrecordedDecisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /** From when on an office is answered that wants its answer by that time, though there is no result. */
  Instant answerFrom(Instant answerBy) {
    return until(RESULT, answerBy);
  }

  /** Until when the word of an office is waited for that is answered now. */
  Instant wordBy(Instant answerBy) {
    return until(WORD, answerBy);
  }

  /** Where the table cannot answer, the date of the office counts. */
  private Instant until(String awaited, Instant answerBy) {
    Map<String, Object> row = decisions.ask(TERMS_TABLE, Map.of(AWAITED.name(), awaited,
        OFFICE_ANSWER_BY.name(), Date.from(answerBy), COUNTED_FROM.name(), Date.from(clock.instant()))).first();
    return AWAITED_UNTIL.of(row) instanceof Date until ? until.toInstant() : answerBy;
  }
}
