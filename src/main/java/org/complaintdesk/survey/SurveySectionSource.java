package org.complaintdesk.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the questions of an open survey to the agent who asks them, and keeps all surveys with the case (AR-1). */
@Component
class SurveySectionSource implements SectionSource<SurveySection> {

  private final Surveys surveys;
  private final CaseFile caseFile;

  SurveySectionSource(Surveys surveys, CaseFile caseFile) {
    this.surveys = surveys;
    this.caseFile = caseFile;
  }

  @Override
  public Class<SurveySection> section() {
    return SurveySection.class;
  }

  @Override
  public SurveySection of(Complaint complaint, Locale locale) {
    List<Survey> all = surveys.of(complaint.number());
    Optional<Survey> open = all.stream().filter(Survey::isOpen).findFirst();
    return new SurveySection(all.stream().map(survey -> row(survey, locale)).toList(),
        open.map(Survey::answerBy).map(caseFile::time).orElse(null), wording(open, 0), wording(open, 1),
        wording(open, 2), wording(open, 3), wording(open, 4), wording(open, 5));
  }

  private static @Nullable String wording(Optional<Survey> open, int place) {
    return open.map(Survey::questions)
        .map(questions -> place < questions.size() ? questions.get(place).wording() : "").orElse(null);
  }

  private SurveySection.Asked row(Survey survey, Locale locale) {
    return new SurveySection.Asked(
        caseFile.time(survey.openedAt()),
        caseFile.label("survey-channel", survey.channel().id(), locale),
        caseFile.label("survey-status", survey.status().id(), locale),
        survey.answeredAt().map(caseFile::time).orElse(""),
        survey.verdict().map(verdict -> caseFile.label("verdict", verdict.id(), locale)).orElse(""),
        survey.recommendation().map(String::valueOf).orElse(""),
        survey.escalationDemanded(),
        survey.remark().orElse(""),
        survey.questions().stream().map(SurveySectionSource::question).toList());
  }

  private static SurveySection.Answered question(Question question) {
    return new SurveySection.Answered(question.question(), question.wording(),
        question.points().map(String::valueOf).orElse(""));
  }
}
