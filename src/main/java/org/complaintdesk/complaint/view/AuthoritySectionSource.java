package org.complaintdesk.complaint.view;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says before an amount is entered how much may be granted at that task. Which role settles there depends on the task and
 * not on who does it, so that everybody reads what the table will say when the form is sent.
 */
@Component
class AuthoritySectionSource implements TaskSectionSource {

  private static final String TABLE = "frontline-authority";
  private static final TableColumn ROLE = new TableColumn(TABLE, "role");
  private static final TableColumn CATEGORY = new TableColumn(TABLE, "category");
  private static final TableColumn AMOUNT = new TableColumn(TABLE, "amount");
  private static final TableColumn ALLOWED = new TableColumn(TABLE, "allowed");
  /** What the forms take at most, in fen. */
  private static final int MOST = 100_000_000;
  private static final double FEN_IN_A_YUAN = 100;

  private final Complaints complaints;
  private final UnrecordedDecisions decisions;

  AuthoritySectionSource(Complaints complaints, UnrecordedDecisions decisions) {
    this.complaints = complaints;
    this.decisions = decisions;
  }

  @Override
  public Optional<LateSection> of(OpenTask task, Locale locale) {
    return task.caseNumber().map(number -> LateSection.of(AuthoritySection.class, () -> section(number, task)));
  }

  private AuthoritySection section(CaseNumber number, OpenTask task) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    facts.put(ROLE.name(), task.candidateGroups().stream().findFirst().orElse(null));
    facts.put(CATEGORY.name(), complaints.find(number).flatMap(complaint -> complaint.matter().category()).orElse(null));
    if (!ask(facts, 0).isGiven()) {
      return new AuthoritySection("unknown", 0);
    }
    if (!isAllowed(facts, 0)) {
      return new AuthoritySection("none", 0);
    }
    int most = most(facts);
    return new AuthoritySection(most == 0 ? "no-money" : "up-to", most / FEN_IN_A_YUAN);
  }

  /** Halves what is between an amount that is allowed and one that is not, whatever the limits in the table are. */
  private int most(Map<String, @Nullable Object> facts) {
    if (isAllowed(facts, MOST)) {
      return MOST;
    }
    int allowed = 0;
    int beyond = MOST;
    while (beyond - allowed > 1) {
      int between = (allowed + beyond) / 2;
      if (isAllowed(facts, between)) {
        allowed = between;
      } else {
        beyond = between;
      }
    }
    return allowed;
  }

  private boolean isAllowed(Map<String, @Nullable Object> facts, int fen) {
    return Boolean.TRUE.equals(ALLOWED.of(ask(facts, fen).first()));
  }

  private UnrecordedDecisions.Answer ask(Map<String, @Nullable Object> facts, int fen) {
    facts.put(AMOUNT.name(), fen / FEN_IN_A_YUAN);
    return decisions.decide(TABLE, facts);
  }
}
