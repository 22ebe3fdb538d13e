package org.complaintdesk.survey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Words the questions of a survey in the language of the customer (NG-3, IN-10). */
@Component
class SurveyWording {

  private static final Logger log = LoggerFactory.getLogger(SurveyWording.class);
  private static final String WORDING_TABLE = "survey-wording";
  private static final TableColumn QUESTION = new TableColumn(WORDING_TABLE, "question");
  private static final TableColumn IN_ENGLISH = new TableColumn(WORDING_TABLE, "english");
  private static final TableColumn IN_CHINESE = new TableColumn(WORDING_TABLE, "chinese");
  private static final String ENGLISH = "en";

  private final UnrecordedDecisions decisions;

  SurveyWording(UnrecordedDecisions decisions) {
    this.decisions = decisions;
  }

  /** The first of these questions, worded; there are no more than the forms have fields for. */
  List<Question> of(Collection<?> questions, String language) {
    return questions.stream().map(String::valueOf)
        .flatMap(question -> wording(question, language).map(words -> new Question(question, words)).stream())
        .limit(SurveyVariables.RATINGS.size())
        .toList();
  }

  private Optional<String> wording(String question, String language) {
    TableColumn wording = language.equals(ENGLISH) ? IN_ENGLISH : IN_CHINESE;
    Object words = wording.of(decisions.evaluate(WORDING_TABLE, Map.of(QUESTION.name(), question)));
    if (words == null) {
      // an analyst's slip must not stop a case
      log.warn("The table {} has no words for the question {}, so it is not asked.", WORDING_TABLE, question);
    }
    return Optional.ofNullable(words).map(Object::toString);
  }
}
