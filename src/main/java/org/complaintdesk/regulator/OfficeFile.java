package org.complaintdesk.regulator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;

/** What a regulator's office is owed for one complaint: its answer by its date, and what it says to that (RG-1). */
@Entity
@Table(name = "regulator_file")
class OfficeFile {

  @Id
  private String complaintNumber;
  @Version
  private @Nullable Long version;
  private Instant openedAt;
  /** By when the office wants what is owed next. */
  private Instant answerBy;
  /** From when on it is answered though there is no result. */
  private Instant answerFrom;
  private @Nullable String question;
  private @Nullable String answer;
  private @Nullable String checkedFacts;
  private @Nullable String draftedBy;
  private @Nullable Instant answeredAt;
  private @Nullable Instant wordBy;
  private int answers;
  @Enumerated(EnumType.STRING)
  private @Nullable OfficeOutcome outcome;
  private @Nullable LocalDate decidedOn;
  private @Nullable String words;

  @SuppressWarnings("NullAway")
  protected OfficeFile() {
  }

  OfficeFile(CaseNumber complaintNumber, Instant answerBy, Instant answerFrom, Instant now) {
    this.complaintNumber = complaintNumber.value();
    this.answerBy = answerBy;
    this.answerFrom = answerFrom;
    this.openedAt = now;
  }

  /** Somebody wrote down what the office is to be answered, and which facts were checked for it. */
  void draft(String text, String facts, @Nullable Login person) {
    this.answer = text;
    this.checkedFacts = facts;
    this.draftedBy = person == null ? null : person.value();
  }

  /**
   * The drafted answer leaves.
   *
   * @param waitsUntil until when the word of the office is waited for
   * @return whether that is in time
   */
  boolean answered(Instant now, Instant waitsUntil) {
    this.answeredAt = now;
    this.wordBy = waitsUntil;
    this.answers++;
    return !now.isAfter(answerBy);
  }

  /** No answer is wanted any more; only the word of the office is waited for. */
  void notWanted(Instant waitsUntil) {
    this.wordBy = waitsUntil;
  }

  /** The office asks again, and names a new date. */
  void askedAgain(String text, Instant newAnswerBy) {
    this.question = text;
    this.answerBy = newAnswerBy;
    this.answeredAt = null;
  }

  /** How the file of the office ended. */
  void ended(OfficeOutcome ending, @Nullable LocalDate day, @Nullable String said) {
    this.outcome = ending;
    this.decidedOn = day;
    this.words = said;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant answerBy() {
    return answerBy;
  }

  Instant answerFrom() {
    return answerFrom;
  }

  /** What the office asked last, beside the complaint itself. */
  Optional<String> question() {
    return Optional.ofNullable(question);
  }

  Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  Optional<String> checkedFacts() {
    return Optional.ofNullable(checkedFacts);
  }

  /** Who wrote the answer down. */
  Optional<Login> draftedBy() {
    return Optional.ofNullable(draftedBy).map(Login::new);
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** Until when the word of the office is waited for; the date of the answer, before there is one. */
  Instant wordBy() {
    return wordBy == null ? answerBy : wordBy;
  }

  /** How often the office was answered. */
  int answers() {
    return answers;
  }

  Optional<OfficeOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  Optional<LocalDate> decidedOn() {
    return Optional.ofNullable(decidedOn);
  }

  /** What the office said when it ended its file. */
  Optional<String> words() {
    return Optional.ofNullable(words);
  }
}
