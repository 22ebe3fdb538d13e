package org.complaintdesk.engine.guard;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.complaintdesk.database.Outage;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.process.EngineConflicts;
import org.springframework.util.ClassUtils;

/**
 * What is wrong with a request to the engine's own interface. The engine fails in a hundred ways at what it does not
 * expect, such as nothing where a list belongs, and calls each a failure of its own. It is one only where the desk was
 * at work: in a step of a process, in code of the product, or in the database.
 *
 * @param status   of HTTP
 * @param sentence what whoever asked is told, by its name in the bundle of the engine
 */
public record CallersFault(int status, String sentence) {

  private static final int CAUSES = 30;
  private static final String OURS = "org.complaintdesk.";
  /** What lies further out on a stack serves each request, whatever it asks. */
  private static final List<String> DOORS = List.of("org.camunda.bpm.engine.rest.", "org.glassfish.jersey.");
  /** Each step of a process is such an operation. */
  private static final String STEPS = "org.camunda.bpm.engine.impl.pvm.runtime.operation.";
  /** Somebody evaluates a decision by hand, and the product reads its table with what he gave. */
  private static final String EVALUATION = "org.camunda.bpm.engine.impl.dmn.cmd.Evaluate";
  private static final String INTEGRITY = "23";
  /** The engine cannot put together each query that can be asked of it. */
  private static final String STATEMENT = "42";
  /** What people make by themselves at this interface, by its tables in the database. */
  private static final Pattern MADE_BY_HAND = Pattern.compile("(?i)act_(id|ru_auth|ru_filter|re_camformdef)");
  private static final Pattern ABSENCE =
      Pattern.compile("(?i)\\bno .{1,60} found with|does ?n['o]t exist|do not exist|cannot find .{1,40} with id");
  private static final CallersFault REFUSED = new CallersFault(400, "request.refused");
  private static final CallersFault NOT_FOUND = new CallersFault(404, "request.not-found");
  private static final CallersFault CONFLICT = new CallersFault(409, "request.conflict");

  /** What the caller did wrong, or nothing where the desk itself failed. */
  public static Optional<CallersFault> of(Throwable failure) {
    if (has(failure, RefusedException.class)) {
      return Optional.of(REFUSED);
    }
    if (has(failure, AuthorizationException.class)) {
      return Optional.of(new CallersFault(403, "request.forbidden"));
    }
    if (Outage.isBehind(failure) || isOutOfMemory(failure)) {
      return Optional.empty();
    }
    if (EngineConflicts.isBehind(failure) || has(failure, TaskAlreadyClaimedException.class)) {
      return Optional.of(CONFLICT);
    }
    boolean desk = causes(failure).anyMatch(CallersFault::isOfDesk);
    Optional<SQLException> database = find(failure, SQLException.class);
    if (database.isPresent()) {
      return database.flatMap(refused -> ofDatabase(refused, desk));
    }
    return desk ? Optional.empty() : Optional.of(ofEngine(failure));
  }

  private static boolean isOutOfMemory(Throwable failure) {
    return has(failure, VirtualMachineError.class) && !has(failure, StackOverflowError.class);
  }

  private static Optional<CallersFault> ofDatabase(SQLException refused, boolean desk) {
    String state = String.valueOf(refused.getSQLState());
    if (refused instanceof SQLDataException || state.startsWith(RefusedValues.DATA_EXCEPTION)) {
      return Optional.of(new CallersFault(400, "data.refused"));
    }
    if (!desk && state.startsWith(STATEMENT)) {
      return Optional.of(REFUSED);
    }
    return state.startsWith(INTEGRITY) && MADE_BY_HAND.matcher(String.valueOf(refused.getMessage())).find()
        ? Optional.of(CONFLICT) : Optional.empty();
  }

  private static CallersFault ofEngine(Throwable failure) {
    if (causes(failure).anyMatch(CallersFault::isAbsence)) {
      return NOT_FOUND;
    }
    boolean evaluation = causes(failure).flatMap(cause -> Stream.of(cause.getStackTrace()))
        .anyMatch(frame -> frame.getClassName().startsWith(EVALUATION));
    return evaluation ? new CallersFault(400, "decision.not-evaluated") : REFUSED;
  }

  /** Where nothing was given the engine says the same as where there is nothing. */
  private static boolean isAbsence(Throwable cause) {
    if (!(cause instanceof ProcessEngineException)) {
      return false;
    }
    boolean ofOneThing = cause instanceof NullValueException && EngineRequest.isOfOneThing();
    return ofOneThing || cause.getClass().getSimpleName().endsWith("NotFoundException")
        || ABSENCE.matcher(String.valueOf(cause.getMessage())).find();
  }

  private static boolean isOfDesk(Throwable cause) {
    List<String> inside = Stream.of(cause.getStackTrace()).map(StackTraceElement::getClassName)
        .takeWhile(name -> DOORS.stream().noneMatch(name::startsWith)).toList();
    boolean step = inside.stream().anyMatch(name -> name.startsWith(STEPS));
    boolean evaluation = inside.stream().anyMatch(name -> name.startsWith(EVALUATION));
    return step || !evaluation && inside.stream().anyMatch(name -> name.startsWith(OURS) && !isPassed(name));
  }

  /** Each command passes it, and what refuses one stands there. */
  private static boolean isPassed(String name) {
    return name.startsWith(CallersFault.class.getPackageName() + ".") || CommandInterceptor.class.isAssignableFrom(
        ClassUtils.resolveClassName(name, CallersFault.class.getClassLoader()));
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    return find(failure, kind).isPresent();
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
    return causes(failure).filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(CAUSES);
  }
}
