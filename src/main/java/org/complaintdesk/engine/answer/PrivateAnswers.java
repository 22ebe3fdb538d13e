package org.complaintdesk.engine.answer;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.EngineRequest;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Stands before and behind the engine's interface and that of its web applications: what cannot be read is refused,
 * each failure is told as whose it is, and what it repeats is taken out: statements of the database, names of Java, and
 * what somebody had entered. Every such application finds it by itself.
 */
@Priority(AutoDiscoverable.DEFAULT_PRIORITY)
public class PrivateAnswers implements AutoDiscoverable {

  @Override
  public void configure(FeatureContext application) {
    if (!application.getConfiguration().isRegistered(Filter.class)) {
      application.register(Filter.class).register(Beginning.class).register(StrictJson.class);
      EngineErrors.ALL.forEach(application::register);
    }
  }

  /** The first thing that happens with a request, once it is known what it asks. */
  public static class Beginning implements ContainerRequestFilter {

    private static final String ENGINE = "name";

    @Override
    public void filter(ContainerRequestContext request) {
      Set<String> named = request.getUriInfo().getPathParameters().keySet();
      EngineRequest.begin(named.stream().anyMatch(part -> !part.equals(ENGINE)));
    }
  }

  /** The last look at each answer. */
  public static class Filter implements ContainerResponseFilter {

    private static final int BAD_REQUEST = 400;
    private static final int OWN_FAILURE = 500;
    /** The engine's sentence about a value that is none of its type. */
    private static final Pattern QUOTED = Pattern.compile("(Cannot convert value )'.*' (of type )", Pattern.DOTALL);
    /** The engine's own name for what it reads from a body. */
    private static final Pattern INNER_NAME = Pattern.compile("\\w+Dto\\b");
    /** What stands before the name of a class of Java. */
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z][\\w$]*\\.){2,}(?=[A-Z])");

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
      String told = failure.getMessage();
      if (answer.getStatus() >= OWN_FAILURE) {
        failure.setMessage(messages.text("request.failed"));
      } else if (told == null || told.isBlank() || INNER_NAME.matcher(told).find()) {
        failure.setMessage(messages.text("request.unreadable"));
      } else {
        failure.setMessage(PACKAGES.matcher(QUOTED.matcher(told).replaceAll("$1$2")).replaceAll(""));
      }
    }
  }
}
