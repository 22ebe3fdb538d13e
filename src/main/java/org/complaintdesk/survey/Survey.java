package org.complaintdesk.survey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/** One time that a customer is asked how satisfied he is: what was asked, until when, and what came back (NG-3). */
@Entity
@Table(name = "survey")
class Survey {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "survey_id")
  @SequenceGenerator(name = "survey_id", sequenceName = "survey_id", allocationSize = 50)
  private @Nullable Long id;
  @Version
  private @Nullable Long version;
  private String complaintNumber;
  @Enumerated(EnumType.STRING)
  private SurveyChannel channel;
  private String language;
  private @Nullable String tokenHash;
  @Enumerated(EnumType.STRING)
  private SurveyStatus status;
  private Instant openedAt;
  private Instant answerBy;
  private @Nullable Instant answeredAt;
  private @Nullable Instant closedAt;
  @Enumerated(EnumType.STRING)
  private @Nullable Verdict verdict;
  private @Nullable Integer recommendation;
  private @Nullable String remark;
  private boolean escalationDemanded;
  @ElementCollection
  @CollectionTable(name = "survey_question", joinColumns = @JoinColumn(name = "survey_id"))
  @OrderColumn(name = "position")
  private List<Question> questions = new ArrayList<>();

  @SuppressWarnings("NullAway")
  protected Survey() {
  }

  /**
   * A survey that is open.
   *
   * @param language of the customer: {@code zh-CN} or {@code en} (IN-10)
   * @param tokenHash of the link's secret; null where no link is sent
   */
  Survey(CaseNumber complaintNumber, SurveyChannel channel, String language, @Nullable String tokenHash,
      List<Question> questions, Instant openedAt, Instant answerBy) {
    this.complaintNumber = complaintNumber.value();
    this.channel = channel;
    this.language = language;
    this.tokenHash = tokenHash;
    this.questions.addAll(questions);
    this.status = SurveyStatus.OPEN;
    this.openedAt = openedAt;
    this.answerBy = answerBy;
  }

  void answer(SurveyAnswer answer, Instant now) {
    requireOpen();
    for (int i = 0; i < questions.size() && i < answer.points().size(); i++) {
      questions.get(i).answer(answer.points().get(i));
    }
    this.verdict = answer.verdict();
    this.recommendation = answer.recommendation();
    this.remark = answer.remark();
    this.escalationDemanded = answer.escalationDemanded();
    this.answeredAt = now;
    close(SurveyStatus.ANSWERED, now);
  }

  void closeUnanswered(Instant now) {
    requireOpen();
    close(SurveyStatus.UNANSWERED, now);
  }

  /** Ends with its complaint; a survey that is closed stays as it is. */
  boolean cancel(Instant now) {
    if (!isOpen()) {
      return false;
    }
    close(SurveyStatus.CANCELLED, now);
    return true;
  }

  boolean isOpen() {
    return status == SurveyStatus.OPEN;
  }

  /** Whether an answer is still taken at that moment. */
  boolean takesAnswer(Instant now) {
    return isOpen() && now.isBefore(answerBy);
  }

  CaseNumber complaintNumber() {
    return new CaseNumber(complaintNumber);
  }

  SurveyChannel channel() {
    return channel;
  }

  String language() {
    return language;
  }

  SurveyStatus status() {
    return status;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant answerBy() {
    return answerBy;
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  Optional<Verdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  /** How likely the customer is to recommend us, 0 to 10; empty when he left it open. */
  Optional<Integer> recommendation() {
    return Optional.ofNullable(recommendation);
  }

  Optional<String> remark() {
    return Optional.ofNullable(remark);
  }

  boolean escalationDemanded() {
    return escalationDemanded;
  }

  List<Question> questions() {
    return List.copyOf(questions);
  }

  private void close(SurveyStatus end, Instant now) {
    this.status = end;
    this.closedAt = now;
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new IllegalStateException(
          "The survey of complaint %s is %s and takes no answer.".formatted(complaintNumber, status.id()));
    }
  }
}
