package org.complaintdesk.engine.guard;

import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.process.EngineConflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The refusal of what somebody asked for, on its way through the engine. The engine would write it into its log as a
 * failure with a whole stack; the kind of exception that this is it takes for the caller's own mistake.
 */
public class Refusal extends BadUserRequestException {

  private static final Logger log = LoggerFactory.getLogger(Refusal.class);

  private final transient RuntimeException answer;

  private Refusal(RuntimeException answer) {
    super(answer.getMessage(), answer);
    this.answer = answer;
  }

  /** Inside the engine's own interceptors: gives refusals the form in which they pass. */
  public static class Entry extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return next.execute(command);
      } catch (RuntimeException failure) {
        throw kind(failure).isPresent() || isBehind(failure) ? new Refusal(failure) : failure;
      }
    }
  }

  /** Outside of them: answers as if nothing had been around the refusal, and leaves a line without personal data. */
  public static class Exit extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return next.execute(command);
      } catch (Refusal refusal) {
        if (Context.getCommandContext() == null && EngineRequest.isNewsForLog()) {
          kind(refusal.answer).ifPresent(kind -> log.info("What somebody asked for was refused ({}).", kind));
        }
        throw refusal.answer;
      }
    }
  }

  /** Somebody else was quicker: it is tried again, or told to whoever asked. Of its own such cases the engine is silent. */
  private static boolean isBehind(RuntimeException failure) {
    return EngineConflicts.isBehind(failure) && !(failure instanceof OptimisticLockingException);
  }

  /** What kind of refusal it is, or that is behind it: never its sentence, which may repeat what was entered. */
  private static Optional<String> kind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedException refused) {
        return Optional.of(refused.getMessage());
      }
      if (cause instanceof FormFieldValidationException || cause instanceof ParseException
          || cause instanceof ExpressionRefusedException) {
        return Optional.of(cause.getClass().getSimpleName());
      }
    }
    return Optional.empty();
  }
}
