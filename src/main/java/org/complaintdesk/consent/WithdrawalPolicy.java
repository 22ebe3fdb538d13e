package org.complaintdesk.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.springframework.stereotype.Component;

/** Asks the newest table {@code consent-policy} who may enter that a customer withdraws, and who consents (NG-4). */
@Component
public class WithdrawalPolicy {

  private static final String CONSENT_TABLE = "consent-policy";
  private static final TableColumn CONSENT_TO = new TableColumn(CONSENT_TABLE, "consentTo");
  private static final TableColumn ROLE = new TableColumn(CONSENT_TABLE, "role");
  private static final TableColumn CHANNEL = new TableColumn(CONSENT_TABLE, "channel");
  private static final TableColumn LEVEL = new TableColumn(CONSENT_TABLE, "level");
  private static final TableColumn DEADLINE_CLASS = new TableColumn(CONSENT_TABLE, "deadlineClass");
  private static final TableColumn CONSENT_FROM = new TableColumn(CONSENT_TABLE, "consentFrom");
  private static final String WITHDRAWAL = "withdrawal";
  private static final String NOBODY = "nobody";
  private static final String NOT_ALLOWED = "not-allowed";

  private final UnrecordedDecisions decisions;
  private final CurrentPerson person;

  WithdrawalPolicy(UnrecordedDecisions decisions, CurrentPerson person) {
    this.decisions = decisions;
    this.person = person;
  }

  /** Whether whoever is signed in ends the case by it at once. */
  public boolean isAtOnce(Complaint complaint) {
    return person.groups().stream().anyMatch(role -> NOBODY.equals(answer(role, complaint)));
  }

  /** As which of his groups whoever is signed in may ask somebody to consent; none where nobody is asked, or he may not. */
  Optional<String> roleThatAsks(Complaint complaint) {
    if (isAtOnce(complaint)) {
      return Optional.empty();
    }
    return person.groups().stream().filter(role -> !NOT_ALLOWED.equals(answer(role, complaint))).findFirst();
  }

  /** A table that cannot answer allows nothing. */
  private String answer(String role, Complaint complaint) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(CONSENT_TO.name(), WITHDRAWAL);
    facts.put(ROLE.name(), role);
    facts.put(CHANNEL.name(), complaint.arrival().channel().id());
    facts.put(LEVEL.name(), complaint.matter().level().map(Level::id).orElse(null));
    facts.put(DEADLINE_CLASS.name(), complaint.matter().deadlineClass().orElse(null));
    List<Map<String, Object>> rows = decisions.evaluateAll(CONSENT_TABLE, facts);
    return rows.isEmpty() ? NOT_ALLOWED : String.valueOf(CONSENT_FROM.of(rows.get(0)));
  }
}
