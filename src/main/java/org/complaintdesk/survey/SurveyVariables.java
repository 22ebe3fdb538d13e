package org.complaintdesk.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.process.MessageContent;
import org.complaintdesk.process.MessageContent.Part;
import org.complaintdesk.process.ProcessVariable;
import org.jspecify.annotations.Nullable;

/** What a survey's forms and message bring, and what its process holds itself. */
final class SurveyVariables {

  /** The customer answered over the link. */
  static final String ANSWERED = "survey.answered";

  static final ProcessVariable<String> SURVEY_CHANNEL = text("surveyChannel");
  static final ProcessVariable<String> WAIT_FOR = text("waitFor");
  @SuppressWarnings("rawtypes")
  static final ProcessVariable<Collection> SURVEY_QUESTIONS =
      new ProcessVariable<>("surveyQuestions", Collection.class);
  /** Under which the customer answers; a place in the text of the notice, and never stored (PR-1). */
  private static final ProcessVariable<String> SURVEY_LINK = text("surveyLink");
  static final ProcessVariable<String> VERDICT = text("verdict");
  static final ProcessVariable<String> RECOMMENDATION = text("recommendation");
  static final ProcessVariable<String> REMARK = text("remark");
  static final ProcessVariable<Boolean> ESCALATION_DEMANDED = ComplaintVariables.ESCALATION_DEMANDED;
  /** The points for each question in its order; the forms have a field for each. */
  static final List<ProcessVariable<String>> RATINGS = Stream.of("rating1", "rating2", "rating3", "rating4",
      "rating5", "rating6").map(SurveyVariables::text).toList();

  private SurveyVariables() {
  }

  /** The link is known until the notice is made and never stored as a variable: whoever has it can answer (PR-1). */
  static void passLink(VariableScope scope, String link) {
    SURVEY_LINK.pass(scope, link);
  }

  /** What was answered, as the forms and the message bring it. */
  static SurveyAnswer answer(VariableScope scope) {
    List<@Nullable Integer> points = Arrays.asList(RATINGS.stream()
        .map(rating -> rating.find(scope)).map(SurveyVariables::points).toArray(Integer[]::new));
    return new SurveyAnswer(DomainWord.require(Verdict.class, VERDICT.get(scope)), points,
        points(RECOMMENDATION.find(scope)), REMARK.find(scope), Objects.requireNonNullElse(ESCALATION_DEMANDED.find(scope), false));
  }

  /** What the message brings that hands an answer over. */
  static MessageContent content() {
    Set<String> verdicts = Stream.of(Verdict.values()).map(Verdict::id).collect(Collectors.toSet());
    List<Part> parts = new ArrayList<>(List.of(Part.needed(VERDICT).oneOf(verdicts), Part.of(REMARK),
        Part.of(ESCALATION_DEMANDED), Part.of(RECOMMENDATION).oneOf(scale(0, SurveyAnswer.SUREST_RECOMMENDATION))));
    RATINGS.forEach(rating -> parts.add(Part.of(rating).oneOf(scale(1, SurveyAnswer.MOST_POINTS))));
    return new MessageContent(ANSWERED, List.copyOf(parts));
  }

  private static Set<String> scale(int least, int most) {
    return IntStream.rangeClosed(least, most).mapToObj(String::valueOf).collect(Collectors.toSet());
  }

  /** The same as variables of a message. */
  static VariableMap of(SurveyAnswer answer) {
    VariableMap variables = Variables.createVariables()
        .putValue(VERDICT.name(), answer.verdict().id())
        .putValue(REMARK.name(), answer.remark())
        .putValue(ESCALATION_DEMANDED.name(), answer.escalationDemanded());
    variables.putValue(RECOMMENDATION.name(), written(answer.recommendation()));
    for (int i = 0; i < answer.points().size(); i++) {
      variables.putValue(RATINGS.get(i).name(), written(answer.points().get(i)));
    }
    return variables;
  }

  private static @Nullable String written(@Nullable Integer points) {
    return points == null ? null : points.toString();
  }

  private static @Nullable Integer points(@Nullable String rating) {
    return rating == null || rating.isBlank() ? null : Integer.valueOf(rating);
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }
}
