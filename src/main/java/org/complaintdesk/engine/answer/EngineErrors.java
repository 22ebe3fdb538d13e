package org.complaintdesk.engine.answer;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.complaintdesk.engine.guard.CallersFault;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.EngineRequest;
import org.complaintdesk.engine.guard.EngineRequest.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what went wrong at the engine's interface in place of the engine, which takes most of what callers do wrong
 * for a failure of its own, and writes a whole stack into the log for each. What was refused leaves a line without a
 * stack, and a failure of the desk its stack once.
 */
abstract class EngineErrors<T extends Throwable> implements ExceptionMapper<T> {

  /** Before the engine's own, which are for the same exceptions. */
  static final int FIRST = 1;
  static final List<Class<?>> ALL =
      List.of(OfRest.class, OfEngine.class, OfParser.class, OfMapping.class, OfAnything.class);

  private static final Logger log = LoggerFactory.getLogger(EngineErrors.class);
  private static final String REFUSED = InvalidRequestException.class.getSimpleName();
  private static final int BAD_REQUEST = 400;
  private static final int OWN_FAILURE = 500;

  private final EngineMessages messages = new EngineMessages();

  @Override
  public Response toResponse(T failure) {
    int status = status(failure);
    ExceptionDto told = ExceptionHandlerHelper.getInstance().fromException(failure);
    if (failure instanceof JsonProcessingException) {
      told.setMessage(messages.text("request.unreadable"));
      told.setType(REFUSED);
    } else if (status >= OWN_FAILURE) {
      Ending ending = EngineRequest.ending().orElseGet(() -> ownEnding(failure));
      status = ending.status();
      told.setMessage(ending.sentence());
      told.setType(ending.isFailure() ? told.getType() : REFUSED);
    }
    if (status < OWN_FAILURE && EngineRequest.isNewsForLog()) {
      log.info("A request to the engine was refused ({} {}).", status, failure.getClass().getSimpleName());
    }
    return Response.status(status).entity(told).type(MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static int status(Throwable failure) {
    if (failure instanceof JsonProcessingException) {
      return BAD_REQUEST;
    }
    return Optional.ofNullable(ExceptionHandlerHelper.getInstance().getStatus(failure))
        .map(Response.Status::getStatusCode).orElse(BAD_REQUEST);
  }

  private Ending ownEnding(T failure) {
    return CallersFault.of(failure).map(fault -> new Ending(fault.status(), messages.text(fault.sentence())))
        .orElseGet(() -> {
          log.error("A request to the engine failed.", failure);
          return new Ending(OWN_FAILURE, messages.text("request.failed"));
        });
  }

  /** What the interface itself refuses. */
  @Priority(FIRST)
  public static class OfRest extends EngineErrors<RestException> {
  }

  /** What the engine refuses, or fails at. */
  @Priority(FIRST)
  public static class OfEngine extends EngineErrors<ProcessEngineException> {
  }

  /** What is no JSON. */
  @Priority(FIRST)
  public static class OfParser extends EngineErrors<JsonParseException> {
  }

  /** What is JSON, and not of the kind that is read there. */
  @Priority(FIRST)
  public static class OfMapping extends EngineErrors<JsonMappingException> {
  }

  /** Everything else. */
  @Priority(FIRST)
  public static class OfAnything extends EngineErrors<Throwable> {
  }
}
