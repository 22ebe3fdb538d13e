package org.complaintdesk.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.FactContributor;
import org.springframework.stereotype.Component;

/** Shows the questions of an open survey to the agent who asks them, and keeps all surveys with the case (AR-1). */
@Component
class SurveyFacts implements FactContributor {

  private final Surveys surveys;
  private final CaseFile caseFile;

  SurveyFacts(Surveys surveys, CaseFile caseFile) {
    this.surveys = surveys;
    this.caseFile = caseFile;
  }

  @Override
  public void contribute(Complaint complaint, Map<String, Object> facts, Locale locale) {
    List<Survey> all = surveys.of(complaint.number());
    facts.put("surveys", all.stream().map(survey -> row(survey, locale)).toList());
    all.stream().filter(Survey::isOpen).findFirst().ifPresent(survey -> ask(survey, facts));
  }

  /** A form has a fixed field for each question: {@code surveyQuestion1} and so on, empty where there are fewer. */
  private void ask(Survey survey, Map<String, Object> facts) {
    facts.put("surveyAnswerBy", caseFile.time(survey.answerBy()));
    List<Question> questions = survey.questions();
    for (int i = 0; i < SurveyVariables.RATINGS.size(); i++) {
      facts.put("surveyQuestion" + (i + 1), i < questions.size() ? questions.get(i).wording() : "");
    }
  }

  private Map<String, Object> row(Survey survey, Locale locale) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("openedAt", caseFile.time(survey.openedAt()));
    row.put("channel", caseFile.label("survey-channel", survey.channel().id(), locale));
    row.put("status", caseFile.label("survey-status", survey.status().id(), locale));
    row.put("answeredAt", survey.answeredAt().map(caseFile::time).orElse(""));
    row.put("verdict", survey.verdict().map(verdict -> caseFile.label("verdict", verdict.id(), locale)).orElse(""));
    row.put("escalationDemanded", survey.escalationDemanded());
    row.put("remark", survey.remark().orElse(""));
    row.put("questions", survey.questions().stream().map(SurveyFacts::question).toList());
    return row;
  }

  private static Map<String, String> question(Question question) {
    return Map.of("question", question.question(), "wording", question.wording(),
        "points", question.points().map(String::valueOf).orElse(""));
  }
}
