package org.complaintdesk.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.TimeSpan;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All surveys and what may be done with one; every step is told in the case file of the complaint (NG-3). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Surveys {

  private final SurveyRepository repository;
  private final Complaints complaints;
  private final SurveyWording wording;
  private final CaseFile caseFile;
  private final Clock clock;

  Surveys(SurveyRepository repository, Complaints complaints, SurveyWording wording, CaseFile caseFile, Clock clock) {
    this.repository = repository;
    this.complaints = complaints;
    this.wording = wording;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  /**
   * Asks the customer from now on, in his language.
   *
   * @param token of the link; null where none is sent
   * @param waitFor ISO 8601, as the engine's own timers read it
   */
  void open(CaseNumber complaintNumber, SurveyChannel channel, @Nullable SurveyToken token, Collection<?> questions,
      String waitFor) {
    String language = complaints.get(complaintNumber).complainant().language();
    Instant now = clock.instant();
    Instant answerBy = TimeSpan.after(now, waitFor);
    repository.save(new Survey(complaintNumber, channel, language, token == null ? null : token.hash(),
        wording.of(questions, language), now, answerBy));
    caseFile.record(complaintNumber, "survey-opened", CaseArgument.label("survey-channel", channel),
        CaseArgument.time(answerBy));
  }

  /** Keeps what the customer answered in the open survey of his complaint. */
  void answer(CaseNumber complaintNumber, SurveyAnswer answer) {
    Survey survey = openSurvey(complaintNumber);
    survey.answer(answer, clock.instant());
    caseFile.record(complaintNumber, "survey-answered", CaseArgument.label("verdict", answer.verdict()),
        CaseArgument.text(points(survey)), CaseArgument.text(answer.remark()));
    if (answer.recommendation() != null) {
      caseFile.record(complaintNumber, "survey-recommendation", CaseArgument.text(String.valueOf(answer.recommendation())));
    }
    if (answer.escalationDemanded()) {
      caseFile.record(complaintNumber, "survey-escalation-demanded");
    }
  }

  /** No answer came in time. */
  void closeUnanswered(CaseNumber complaintNumber) {
    openSurvey(complaintNumber).closeUnanswered(clock.instant());
    caseFile.record(complaintNumber, "survey-unanswered");
  }

  /** The complaint ended before an answer came. */
  void cancelIfOpen(CaseNumber complaintNumber) {
    repository.findByComplaintNumberAndStatus(complaintNumber.value(), SurveyStatus.OPEN)
        .filter(survey -> survey.cancel(clock.instant()))
        .ifPresent(survey -> caseFile.record(complaintNumber, "survey-cancelled"));
  }

  /** The survey of a link as its customer sees it now, or empty when there is no such link. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Optional<SurveySheet> find(SurveyToken token) {
    return repository.findByTokenHash(token.hash())
        .map(survey -> SurveySheet.of(survey, complaints.get(survey.complaintNumber()), clock.instant()));
  }

  /** The number of the complaint whose survey takes the answer of this link now; nobody else answers it meanwhile. */
  Optional<CaseNumber> reserve(SurveyToken token) {
    Optional<Survey> open = repository.findForAnswer(token.hash()).filter(found -> found.takesAnswer(clock.instant()));
    open.ifPresent(survey -> caseFile.record(survey.complaintNumber(), "survey-link-used"));
    return open.map(Survey::complaintNumber);
  }

  /** All surveys of a complaint, oldest first. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public List<Survey> of(CaseNumber complaintNumber) {
    return repository.findByComplaintNumberOrderByOpenedAtAscIdAsc(complaintNumber.value());
  }

  /** The survey of a complaint that was begun last; empty while nobody was asked. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  Optional<Survey> latestOf(CaseNumber complaintNumber) {
    List<Survey> asked = of(complaintNumber);
    return asked.isEmpty() ? Optional.empty() : Optional.of(asked.get(asked.size() - 1));
  }

  private Survey openSurvey(CaseNumber complaintNumber) {
    return repository.findByComplaintNumberAndStatus(complaintNumber.value(), SurveyStatus.OPEN).orElseThrow(
        () -> new IllegalStateException("No survey of complaint " + complaintNumber + " is open."));
  }

  private static String points(Survey survey) {
    return survey.questions().stream()
        .filter(question -> question.points().isPresent())
        .map(question -> question.wording() + " " + question.points().orElseThrow())
        .collect(Collectors.joining(" · "));
  }
}
