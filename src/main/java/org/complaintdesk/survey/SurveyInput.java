package org.complaintdesk.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complaintdesk.desk.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the page as a browser, or somebody who plays one, sent them; what is public the template reads. */
record SurveyInput(MultiValueMap<String, String> fields) {

  static final int LONGEST_REMARK = 1000;
  private static final String RECOMMENDATION = "recommendation";

  /** What is wrong with the input: keys of sentences in the bundle, none when it is good. */
  List<String> faults(SurveySheet sheet) {
    List<String> faults = new ArrayList<>();
    if (verdict().isEmpty()) {
      faults.add("survey.page.verdict-missing");
    }
    if (ratings(sheet).anyMatch(rating -> !rating.isEmpty() && points(rating) == null)) {
      faults.add("survey.page.points-wrong");
    }
    if (!value(RECOMMENDATION).isEmpty() && recommendation() == null) {
      faults.add("survey.page.recommendation-wrong");
    }
    if (remark().length() > LONGEST_REMARK) {
      faults.add("survey.page.remark-too-long");
    }
    if (!TypedText.isReadable(remark())) {
      faults.add("survey.page.remark-unreadable");
    }
    return faults;
  }

  /** The answer of an input without faults. */
  SurveyAnswer answer(SurveySheet sheet) {
    List<@Nullable Integer> points = new ArrayList<>();
    ratings(sheet).forEach(rating -> points.add(points(rating)));
    return new SurveyAnswer(verdict().orElseThrow(), points, recommendation(), remark().isEmpty() ? null : remark(),
        escalate());
  }

  /** What was sent in a field, empty when nothing was; the page shows it again. */
  public String value(String field) {
    return Objects.requireNonNullElse(fields.getFirst(field), "");
  }

  public boolean escalate() {
    return !value("escalate").isEmpty();
  }

  /** A browser sends a line break as two characters, but counts it as one. */
  public String remark() {
    return value("remark").replace("\r\n", "\n").strip();
  }

  private @Nullable Integer recommendation() {
    String likely = value(RECOMMENDATION);
    return IntStream.rangeClosed(0, SurveyAnswer.SUREST_RECOMMENDATION).boxed()
        .filter(points -> points.toString().equals(likely)).findFirst().orElse(null);
  }

  private Optional<Verdict> verdict() {
    return Stream.of(Verdict.values()).filter(verdict -> verdict.id().equals(value("verdict"))).findFirst();
  }

  private Stream<String> ratings(SurveySheet sheet) {
    return IntStream.rangeClosed(1, sheet.questions().size()).mapToObj(nth -> value("rating" + nth));
  }

  private static @Nullable Integer points(String rating) {
    return rating.matches("[1-" + SurveyAnswer.MOST_POINTS + "]") ? Integer.valueOf(rating) : null;
  }
}
