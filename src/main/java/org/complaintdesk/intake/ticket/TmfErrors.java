package org.complaintdesk.intake.ticket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.complaintdesk.database.DatabaseWatch;
import org.complaintdesk.database.Outage;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.complaintdesk.desk.web.TmfError;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.process.EngineConflicts;
import org.complaintdesk.process.TableFaultException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers everything that goes wrong with the error object of the TM Forum interfaces, in the caller's language. */
@RestControllerAdvice(basePackageClasses = Intake.class)
class TmfErrors {

  private static final Logger log = LoggerFactory.getLogger(TmfErrors.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final IntakeTexts texts;
  private final Consumer<Exception> outages;

  @Autowired
  TmfErrors(IntakeTexts texts, DatabaseWatch database) {
    this(texts, database::failed);
  }

  /**
   * @param outages is told of work that failed because the database is away
   */
  TmfErrors(IntakeTexts texts, Consumer<Exception> outages) {
    this.texts = texts;
    this.outages = outages;
  }

  @ExceptionHandler
  ResponseEntity<TmfError> refused(TicketFault fault, HttpServletRequest request) {
    log.info("A request was refused: {} {}.", fault.status().value(), fault.getMessage());
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(fault.status());
    if (fault.status() == HttpStatus.METHOD_NOT_ALLOWED) {
      answer.header(HttpHeaders.ALLOW, String.valueOf(fault.detail()));
    }
    if (HttpStatus.UNSUPPORTED_MEDIA_TYPE == fault.status() && fault.detail() != null) {
      answer.header(HttpHeaders.ACCEPT_PATCH, String.valueOf(fault.detail()));
    }
    if (fault.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return error(answer, fault.status(), fault.code(), request, fault.field(), fault.detail());
  }

  /**
   * Where somebody else changed the same record, nothing was done and coming again helps; of a database that is away the
   * door speaks. Of any other failure the caller learns a reference and nothing else; the log has the same reference.
   */
  @ExceptionHandler
  ResponseEntity<TmfError> failed(Exception failure, HttpServletRequest request) {
    if (EngineConflicts.isBehind(failure)) {
      return refused(TicketFault.of(HttpStatus.SERVICE_UNAVAILABLE, "overtaken"), request);
    }
    if (Outage.isBehind(failure)) {
      outages.accept(failure);
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
    String reference = UUID.randomUUID().toString();
    log.error("A request failed; reference {}:\n{}", reference, PrivateStackTrace.of(failure));
    HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
    return error(ResponseEntity.status(status), status, "unexpected", request, null, reference);
  }

  /** The name of a parameter cannot be read: nobody asked for the parameters before. */
  @ExceptionHandler
  ResponseEntity<TmfError> unreadable(RequestRejectedException rejected, HttpServletRequest request) {
    return refused(TicketFault.of(HttpStatus.BAD_REQUEST, "bad-request"), request);
  }

  /** A change came to a table that cannot answer: nothing was done, and coming again helps once it is corrected. */
  @ExceptionHandler
  ResponseEntity<TmfError> failed(TableFaultException failure, HttpServletRequest request) {
    log.warn("A request could not be carried out. {}", failure.getMessage());
    return refused(TicketFault.of(HttpStatus.SERVICE_UNAVAILABLE, "table-faulty"), request);
  }

  private ResponseEntity<TmfError> error(ResponseEntity.BodyBuilder answer, HttpStatus status, String code,
      HttpServletRequest request, @Nullable String field, @Nullable Object detail) {
    Locale language = ReaderLanguage.of(request);
    String value = detail == null ? null : detail.toString();
    TmfError error = TmfError.of(status, code,
        texts.say("error." + code + ".reason", language, field, value),
        texts.say("error." + code + ".message", language, field, value));
    return answer.contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag()).body(error);
  }
}
