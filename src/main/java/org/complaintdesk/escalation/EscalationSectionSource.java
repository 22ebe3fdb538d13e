package org.complaintdesk.escalation;

import java.util.List;
import java.util.Locale;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** Shows the escalation of a case: why, who owns it, what was found, decided and done. */
@Component
class EscalationSectionSource implements SectionSource<EscalationSection> {

  private static final String NOT_SET = "none";

  private final Escalations escalations;
  private final Advisers advisers;
  private final CaseFile caseFile;
  private final People people;

  EscalationSectionSource(Escalations escalations, Advisers advisers, CaseFile caseFile, People people) {
    this.escalations = escalations;
    this.advisers = advisers;
    this.caseFile = caseFile;
    this.people = people;
  }

  @Override
  public Class<EscalationSection> section() {
    return EscalationSection.class;
  }

  @Override
  public EscalationSection of(Complaint complaint, Locale locale) {
    return new EscalationSection(
        escalations.of(complaint.number()).map(escalation -> course(escalation, locale)).orElse(null));
  }

  private EscalationSection.Course course(Escalation escalation, Locale locale) {
    return new EscalationSection.Course(
        caseFile.time(escalation.filedAt()),
        escalation.settledAt().map(caseFile::time).orElse(""),
        reasons(escalation, locale),
        escalation.request().orElse(""),
        caseFile.label("urgency", String.valueOf(escalation.urgency()), locale),
        caseFile.label("complexity", escalation.complexity().orElse(NOT_SET), locale),
        escalation.owner().map(people::name).orElse(""),
        escalation.assignment().orElse(""),
        caseFile.labels("adviser", advisers.demanded(escalation.reasons()), locale),
        escalation.opinion().orElse(""),
        escalation.solution().orElse(""),
        escalation.effect().orElse(""),
        escalation.round(),
        escalation.ending().map(ending -> caseFile.label("ending", ending.id(), locale)).orElse(""),
        escalation.verdictReason().orElse(""),
        escalation.parts().stream().map(part -> investigation(part, locale)).toList());
  }

  /** What was asked for by hand has no reason of the table. */
  private String reasons(Escalation escalation, Locale locale) {
    List<String> reasons = escalation.reasons();
    return caseFile.labels("reason", reasons.isEmpty() ? List.of(NOT_SET) : reasons, locale);
  }

  private EscalationSection.Investigation investigation(DepartmentPart part, Locale locale) {
    return new EscalationSection.Investigation(
        caseFile.label("department", part.department().value(), locale),
        part.round(),
        caseFile.time(part.askedAt()),
        part.answeredAt().map(caseFile::time).orElse(""),
        part.finding().orElse(""),
        part.recommendation().orElse(""),
        part.effect().orElse(""),
        part.carriedOutAt().map(caseFile::time).orElse(""));
  }
}
