package org.complaintdesk.absence;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.absence.AbsenceRefusedException.Reason;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.complaintdesk.desk.web.TmfError;
import org.complaintdesk.process.EngineConflicts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absences over HTTP, for the person, his leaders and complaint management (RS-7). */
@RestController
@RequestMapping("/people/{login}/absence")
class AbsenceApi {

  private final Absences absences;
  private final MessageSource messages;
  private final ZoneId zone;

  AbsenceApi(Absences absences, MessageSource messages, @Value("${complaint-desk.zone}") ZoneId zone) {
    this.absences = absences;
    this.messages = messages;
    this.zone = zone;
  }

  @GetMapping
  AbsenceView read(@PathVariable String login) {
    return view(absences.get(new Login(login)));
  }

  @PutMapping
  AbsenceView enter(@PathVariable String login, @RequestBody AbsenceView wish) {
    Login standIn = Optional.ofNullable(wish.standIn()).filter(name -> !name.isBlank()).map(Login::new).orElse(null);
    return view(absences.enter(new Login(login), day("from", wish.from()), day("until", wish.until()), standIn));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String login) {
    absences.end(new Login(login));
  }

  @ExceptionHandler
  ResponseEntity<TmfError> refused(AbsenceRefusedException refusal, HttpServletRequest request) {
    HttpStatus status = HttpStatus.valueOf(refusal.status());
    Locale language = ReaderLanguage.of(request);
    return ResponseEntity.status(status).body(TmfError.of(status,
        String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT).replace('_', '-'),
        messages.getMessage("absence.refused", null, language),
        messages.getMessage(refusal.sentence(), refusal.arguments(), language)));
  }

  @ExceptionHandler
  ResponseEntity<TmfError> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
    return refused(new AbsenceRefusedException(Reason.UNREADABLE), request);
  }

  /** Somebody else entered something for the same person, or moved the same tasks, at the same moment. */
  @ExceptionHandler
  ResponseEntity<TmfError> failed(RuntimeException failure, HttpServletRequest request) {
    if (!EngineConflicts.isBehind(failure)) {
      throw failure;
    }
    Locale language = ReaderLanguage.of(request);
    return ResponseEntity.status(HttpStatus.CONFLICT).body(TmfError.of(HttpStatus.CONFLICT, "overtaken",
        messages.getMessage("absence.refused", null, language),
        messages.getMessage("absence.refused.overtaken", null, language)));
  }

  private static LocalDate day(String field, @Nullable String day) {
    try {
      return LocalDate.parse(Optional.ofNullable(day).orElse(""));
    } catch (DateTimeParseException noDay) {
      throw new AbsenceRefusedException(Reason.NO_DATE, field);
    }
  }

  private AbsenceView view(Absence absence) {
    return new AbsenceView(day(absence.time().from()), day(absence.time().until().minusMillis(1)),
        absence.standIn().map(Login::value).orElse(null));
  }

  private String day(Instant moment) {
    return LocalDate.ofInstant(moment, zone).toString();
  }

  /**
   * An absence as it is sent and answered.
   *
   * @param from the first day, such as {@code 2026-12-01}
   * @param until the last day
   * @param standIn the login of who stands in; none where the group does
   */
  record AbsenceView(@Nullable String from, @Nullable String until, @Nullable String standIn) {
  }
}
