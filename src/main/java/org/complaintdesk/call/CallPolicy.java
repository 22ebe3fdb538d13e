package org.complaintdesk.call;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the table of contacts says about a time that a customer asks for (NG-8). */
@Component
class CallPolicy {

  static final TableColumn CALL_AFTER = column("callAfter");
  static final TableColumn CALL_WITHIN = column("callWithin");
  static final TableColumn CALL_FROM = column("callFrom");
  static final TableColumn CALL_UNTIL = column("callUntil");
  static final TableColumn CALL_AT_MOST = column("callAtMost");

  private static final String TABLE = "contact-policy";
  private static final TableColumn PURPOSE = column("purpose");
  private static final TableColumn HAS_NUMBER = column("hasNumber");
  private static final TableColumn ATTEMPT = column("attempt");
  private static final TableColumn URGENCY = column("urgency");

  private final UnrecordedDecisions decisions;
  private final RecordedFacts facts;

  CallPolicy(UnrecordedDecisions decisions, RecordedFacts facts) {
    this.decisions = decisions;
    this.facts = facts;
  }

  /**
   * What a customer may ask for.
   *
   * @param from     the earliest time of a day
   * @param until    the first time of a day that is too late
   * @param atMost   how far from now, as ISO 8601 has it
   */
  record Bounds(String from, String until, String atMost) {
  }

  /** What a customer may ask for who is called with such a purpose; empty where the table cannot answer. */
  Optional<Bounds> bounds(CaseNumber number, String purpose) {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put(PURPOSE.name(), purpose);
    asked.put(HAS_NUMBER.name(), true);
    asked.put(ATTEMPT.name(), 0);
    asked.put(URGENCY.name(), facts.read(number.value(), URGENCY.name()));
    Map<String, Object> answer = decisions.find(TABLE, asked).first();
    return answer.isEmpty() ? Optional.empty() : Optional.of(new Bounds(String.valueOf(CALL_FROM.of(answer)),
        String.valueOf(CALL_UNTIL.of(answer)), String.valueOf(CALL_AT_MOST.of(answer))));
  }

  private static TableColumn column(String name) {
    return new TableColumn(TABLE, name);
  }
}
