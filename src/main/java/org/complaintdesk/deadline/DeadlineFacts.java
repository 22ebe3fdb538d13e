package org.complaintdesk.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.FactContributor;
import org.springframework.stereotype.Component;

/** Shows by when a case must be solved, whether its clock stands still, and what set each deadline (DL-8). */
@Component
class DeadlineFacts implements FactContributor {

  private final Deadlines deadlines;
  private final CaseFile caseFile;

  DeadlineFacts(Deadlines deadlines, CaseFile caseFile) {
    this.deadlines = deadlines;
    this.caseFile = caseFile;
  }

  @Override
  public void contribute(Complaint complaint, Map<String, Object> facts, Locale locale) {
    List<ExplainedDeadline> standing = deadlines.of(complaint.number());
    List<RecordedPause> pauses = deadlines.pausesOf(complaint.number());
    facts.put("dueAt", at(standing, DeadlineKind.DUE));
    facts.put("regulatorBy", at(standing, DeadlineKind.REGULATOR));
    facts.put("clock", pauses.stream().anyMatch(RecordedPause::open)
        ? DeadlineTexts.text(locale, "deadline.clock-stands") : "");
    facts.put("deadlines", standing.stream().map(deadline -> row(deadline, locale)).toList());
    facts.put("pauses", pauses.stream().map(pause -> Map.of(
        "reason", caseFile.label("purpose", pause.reason(), locale),
        "from", caseFile.time(pause.from()),
        "to", pause.to() == null ? "" : caseFile.time(pause.to()))).toList());
  }

  private String at(List<ExplainedDeadline> standing, DeadlineKind kind) {
    return standing.stream().filter(deadline -> deadline.kind() == kind)
        .map(ExplainedDeadline::at).findFirst().map(caseFile::time).orElse("");
  }

  private Map<String, Object> row(ExplainedDeadline deadline, Locale locale) {
    return Map.of(
        "name", DeadlineTexts.text(locale, "deadline.kind." + deadline.kind().id()),
        "at", caseFile.time(deadline.at()),
        "planned", caseFile.time(deadline.plannedAt()),
        "rules", deadline.rules().stream().map(rule -> rule.decision() + " v" + rule.version() + " " + rule.rule())
            .toList(),
        "skipped", deadline.skipped().stream().map(day -> day.date().toString()).toList(),
        "provisional", deadline.provisional());
  }
}
