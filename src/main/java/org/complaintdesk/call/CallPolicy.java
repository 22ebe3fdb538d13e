package org.complaintdesk.call;

import java.util.Map;
import java.util.Optional;
import org.complaintdesk.customer.ContactPolicy;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TableColumn;
import org.springframework.stereotype.Component;

/** What the table of contacts says about a time that a customer asks for (NG-8). */
@Component
class CallPolicy {

  static final TableColumn CALL_AFTER = column("callAfter");
  static final TableColumn CALL_WITHIN = column("callWithin");
  static final TableColumn CALL_FROM = column("callFrom");
  static final TableColumn CALL_UNTIL = column("callUntil");
  static final TableColumn CALL_AT_MOST = column("callAtMost");

  private static final String URGENCY = "urgency";

  private final ContactPolicy policy;
  private final RecordedFacts facts;

  CallPolicy(ContactPolicy policy, RecordedFacts facts) {
    this.policy = policy;
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
    Map<String, Object> answer = policy.before(purpose, true, facts.read(number.value(), URGENCY));
    return answer.isEmpty() ? Optional.empty() : Optional.of(new Bounds(String.valueOf(CALL_FROM.of(answer)),
        String.valueOf(CALL_UNTIL.of(answer)), String.valueOf(CALL_AT_MOST.of(answer))));
  }

  private static TableColumn column(String name) {
    return new TableColumn(ContactPolicy.TABLE, name);
  }
}
