package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.deadline.text.DeadlineTexts;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** Shows by when a case must be solved, whether its clock stands still, and what set each deadline (DL-8). */
@Component
class DeadlineSectionSource implements SectionSource<DeadlineSection> {

  private final Deadlines deadlines;
  private final AppealWords appeal;
  private final CaseFile caseFile;

  DeadlineSectionSource(Deadlines deadlines, AppealWords appeal, CaseFile caseFile) {
    this.deadlines = deadlines;
    this.appeal = appeal;
    this.caseFile = caseFile;
  }

  @Override
  public Class<DeadlineSection> section() {
    return DeadlineSection.class;
  }

  @Override
  public DeadlineSection of(Complaint complaint, Locale locale) {
    List<ExplainedDeadline> standing = deadlines.of(complaint.number());
    List<RecordedPause> pauses = deadlines.pausesOf(complaint.number());
    String clock = pauses.stream().anyMatch(RecordedPause::open)
        ? DeadlineTexts.text(locale, "deadline.clock-stands") : "";
    return new DeadlineSection(at(standing, DeadlineKind.DUE), at(standing, DeadlineKind.REGULATOR),
        appeal.of(complaint, moment(standing, DeadlineKind.REGULATOR).orElse(null), locale), clock,
        standing.stream().map(deadline -> row(deadline, locale)).toList(),
        pauses.stream().map(pause -> row(pause, locale)).toList());
  }

  private String at(List<ExplainedDeadline> standing, DeadlineKind kind) {
    return moment(standing, kind).map(caseFile::time).orElse("");
  }

  private static Optional<Instant> moment(List<ExplainedDeadline> standing, DeadlineKind kind) {
    return standing.stream().filter(deadline -> deadline.kind() == kind).map(ExplainedDeadline::at).findFirst();
  }

  private DeadlineSection.Standing row(ExplainedDeadline deadline, Locale locale) {
    return new DeadlineSection.Standing(
        DeadlineTexts.text(locale, "deadline.kind." + deadline.kind().id()),
        caseFile.time(deadline.at()),
        caseFile.time(deadline.plannedAt()),
        deadline.rules().stream().map(rule -> rule.decision() + " v" + rule.version() + " " + rule.rule()).toList(),
        deadline.skipped().stream().map(day -> day.date().toString()).toList(),
        deadline.provisional());
  }

  private DeadlineSection.Waited row(RecordedPause pause, Locale locale) {
    return new DeadlineSection.Waited(caseFile.label("purpose", pause.reason(), locale), caseFile.time(pause.from()),
        pause.to() == null ? "" : caseFile.time(pause.to()));
  }
}
