package org.complaintdesk.deadline.record;

import java.util.List;
import java.util.Locale;
import org.complaintdesk.deadline.calendar.SkippedDay;
import org.complaintdesk.deadline.text.DeadlineTexts;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.story.Wording;
import org.springframework.stereotype.Component;

/** Says in a reader's words why a deadline falls when it does (DL-8). */
@Component
public class DeadlineExplanation {

  private final CaseFile caseFile;
  private final Wording wording;

  DeadlineExplanation(CaseFile caseFile, Wording wording) {
    this.caseFile = caseFile;
    this.wording = wording;
  }

  /** The rules that led to it, each by its table, its version and what it says, in order of evaluation. */
  public List<String> rules(ExplainedDeadline deadline, Locale language) {
    return deadline.rules().stream().map(rule -> tell(rule, language)).toList();
  }

  /** The days that did not count, each with the reason, in order. */
  public List<String> skippedDays(ExplainedDeadline deadline, Locale language) {
    return deadline.skipped().stream().map(day -> tell(day, language)).toList();
  }

  private String tell(FiredRule rule, Locale language) {
    if (rule.isOfMildestCase()) {
      return DeadlineTexts.text(language, "deadline.explanation.mildest-case",
          caseFile.label("decision", rule.decision(), language));
    }
    String says = rule.description() == null ? rule.rule() : wording.of(rule.description(), language);
    return DeadlineTexts.text(language, "deadline.explanation.rule",
        caseFile.label("decision", rule.decision(), language), String.valueOf(rule.version()), says);
  }

  private static String tell(SkippedDay day, Locale language) {
    String why = day.holiday() == null ? DeadlineTexts.text(language, "deadline.explanation.weekend") : day.holiday();
    return DeadlineTexts.text(language, "deadline.explanation.skipped-day", day.date().toString(), why);
  }
}
