package org.complaintdesk.engine.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The request to the engine's own interface that this thread works on, and how the latest command in it ended: some
 * addresses of the engine answer as if the engine had failed, whatever it said.
 */
public final class EngineRequest {

  private static final String RUNNING = EngineRequest.class.getName();
  private static final String ENDING = RUNNING + ".ending";
  private static final String TOLD = RUNNING + ".told";
  private static final int FAILED = 500;

  private EngineRequest() {
  }

  /**
   * How a command ended that did not do what it should.
   *
   * @param status   of HTTP
   * @param sentence what whoever asked is told
   */
  public record Ending(int status, String sentence) {

    /** Whether the desk itself failed; then the log has it. */
    public boolean isFailure() {
      return status >= FAILED;
    }
  }

  /**
   * From now on this thread works on one.
   *
   * @param ofOneThing whether its address names what it is about
   */
  public static void begin(boolean ofOneThing) {
    set(RUNNING, ofOneThing);
  }

  /** Whether the address of the running request names what it is about, such as a task. */
  static boolean isOfOneThing() {
    return Boolean.TRUE.equals(get(RUNNING));
  }

  /** Whether this thread works on one; what the product does for itself and for its other doors is none. */
  public static boolean isRunning() {
    return get(RUNNING) != null;
  }

  /** Remembers what was wrong with what a command in it was to do. */
  static void refused(int status, String sentence) {
    set(ENDING, new Ending(status, sentence));
  }

  /** Remembers that the desk failed at a command in it. */
  static void failed(String sentence) {
    set(ENDING, new Ending(FAILED, sentence));
  }

  /** How the latest command in it has ended that failed or was refused. */
  public static Optional<Ending> ending() {
    return Optional.ofNullable((Ending) get(ENDING));
  }

  /** Whether the log has no line yet of what was refused in it; it has one from now on. */
  public static boolean isNewsForLog() {
    boolean news = get(TOLD) == null;
    told();
    return news;
  }

  /** The log has a line of what was refused in it. */
  public static void told() {
    set(TOLD, true);
  }

  private static @Nullable Object get(String name) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request == null ? null : request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
  }

  private static void set(String name, Object value) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
