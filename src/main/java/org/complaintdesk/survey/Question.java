package org.complaintdesk.survey;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One question of a survey as the customer was asked it, and the points given for it. */
@Embeddable
class Question {

  private String question;
  private String wording;
  private @Nullable Integer points;

  @SuppressWarnings("NullAway")
  protected Question() {
  }

  /**
   * A question without an answer.
   *
   * @param question what is asked, by the name that the tables use
   * @param wording the question in the customer's language
   */
  Question(String question, String wording) {
    this.question = question;
    this.wording = wording;
  }

  void answer(@Nullable Integer points) {
    this.points = points;
  }

  String question() {
    return question;
  }

  String wording() {
    return wording;
  }

  /** 1 very dissatisfied to 5 very satisfied; empty when the customer left it open. */
  Optional<Integer> points() {
    return Optional.ofNullable(points);
  }
}
