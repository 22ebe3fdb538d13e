package org.complaintdesk.engine.guard;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.complaintdesk.process.WrongVariableException;

/**
 * Answers values that nothing could take as the caller's own mistake (400), by whatever command they came, and in words of
 * the desk: those of a step that wants another kind of value, and those that a column of the database refuses.
 */
public class RefusedValues extends CommandInterceptor {

  /** SQL states of values that are too long, too large or cannot be written, on every database. */
  static final String DATA_EXCEPTION = "22";
  private static final int BAD_REQUEST = 400;
  /** Both databases name the type of the column. */
  private static final Pattern LIMIT = Pattern.compile("(?i)character varying\\((\\d+)\\)");

  private final EngineMessages messages;

  public RefusedValues(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException failure) {
      if (Context.getCommandContext() != null) {
        throw failure;
      }
      RuntimeException answer =
          answer(failure).<RuntimeException>map(sentence -> refusal(sentence, failure)).orElse(failure);
      note(answer);
      throw answer;
    } catch (StackOverflowError tooDeep) {
      note(tooDeep);
      throw tooDeep;
    }
  }

  /** Some addresses of the engine answer as if the engine had failed, whatever it said. */
  private void note(Throwable failure) {
    Optional<CallersFault> fault = CallersFault.of(failure);
    if (failure instanceof BadUserRequestException && failure.getMessage() != null) {
      EngineRequest.refused(fault.map(CallersFault::status).orElse(BAD_REQUEST), failure.getMessage());
    } else if (fault.isPresent()) {
      EngineRequest.refused(fault.get().status(), messages.text(fault.get().sentence()));
    } else {
      EngineRequest.failed(messages.text("request.failed"));
    }
  }

  private Optional<String> answer(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadUserRequestException refused && cause != failure) {
        return Optional.ofNullable(refused.getMessage());
      }
      if (cause instanceof WrongVariableException wrong) {
        return Optional.of(messages.text(wrong.sentence(), wrong.arguments()));
      }
      if (cause instanceof SQLException refused && isOfData(refused)) {
        return Optional.of(ofData(refused));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfData(SQLException refused) {
    return refused.getSQLState() != null && refused.getSQLState().startsWith(DATA_EXCEPTION);
  }

  private String ofData(SQLException refused) {
    Matcher limit = LIMIT.matcher(String.valueOf(refused.getMessage()));
    return limit.find() ? messages.text("data.too-long", Integer.valueOf(limit.group(1))) : messages.text("data.refused");
  }

  /** The failure itself does not travel along: whoever keeps or shows it would show what was entered. */
  private static BadUserRequestException refusal(String sentence, RuntimeException failure) {
    BadUserRequestException refusal = new BadUserRequestException(sentence);
    refusal.setStackTrace(failure.getStackTrace());
    return refusal;
  }
}
