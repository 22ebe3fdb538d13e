package org.complaintdesk.engine.answer;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.RefusedValues;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Takes out of the answers of the engine and of its web applications what their failures repeat: statements of the
 * database and what somebody had entered. Every such application finds it by itself.
 */
@Priority(AutoDiscoverable.DEFAULT_PRIORITY)
public class PrivateAnswers implements AutoDiscoverable {

  @Override
  public void configure(FeatureContext application) {
    if (!application.getConfiguration().isRegistered(Filter.class)) {
      application.register(Filter.class);
    }
  }

  /** The last look at each answer. */
  public static class Filter implements ContainerResponseFilter {

    private static final int BAD_REQUEST = 400;
    private static final int OWN_FAILURE = 500;
    /** The engine's sentence about a value that is none of its type. */
    private static final Pattern QUOTED = Pattern.compile("(Cannot convert value )'.*' (of type )", Pattern.DOTALL);

    private final EngineMessages messages = new EngineMessages();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
      if (answer.getEntity() instanceof ExceptionDto failure) {
        clean(failure, answer);
      } else if (answer.getStatus() == BAD_REQUEST && answer.getEntity() instanceof String) {
        // how the JSON library says what it cannot read
        ExceptionDto unreadable = new ExceptionDto();
        unreadable.setType(InvalidRequestException.class.getSimpleName());
        unreadable.setMessage(messages.text("request.unreadable"));
        answer.setEntity(unreadable, null, MediaType.APPLICATION_JSON_TYPE);
      }
    }

    private void clean(ExceptionDto failure, ContainerResponseContext answer) {
      if (answer.getStatus() >= OWN_FAILURE) {
        Optional<String> refusal = refusal();
        refusal.ifPresent(sentence -> answer.setStatus(BAD_REQUEST));
        failure.setMessage(refusal.orElseGet(() -> messages.text("request.failed")));
      } else if (failure.getMessage() == null || failure.getMessage().isBlank()) {
        failure.setMessage(messages.text("request.unreadable"));
      } else {
        failure.setMessage(QUOTED.matcher(failure.getMessage()).replaceAll("$1$2"));
      }
    }

    /** What the engine had refused, where its interface answers as if the engine had failed. */
    private static Optional<String> refusal() {
      return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
          .map(request -> (String) request.getAttribute(RefusedValues.OF_REQUEST, RequestAttributes.SCOPE_REQUEST));
    }
  }
}
