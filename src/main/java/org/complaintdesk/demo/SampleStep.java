package org.complaintdesk.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step in the story of a sample case.
 *
 * @param at when it was, as {@link StoryTime} reads it
 * @param by login of who did it
 * @param task key of the task to take or to complete
 * @param text what the customer said in an answer or a withdrawal, or why the case is escalated
 * @param form what was filled into the task's form
 */
record SampleStep(
    @JsonProperty(required = true) String at,
    @JsonProperty(required = true) String by,
    @JsonProperty(required = true) Action does,
    @Nullable String task,
    @Nullable String text,
    @Nullable Map<String, Object> form) {

  /** What somebody does in a step. */
  enum Action {
    /** Registers the complaint. */
    REGISTER,
    /** Takes a task without completing it. */
    TAKE,
    /** Takes a task and completes its form. */
    COMPLETE,
    /** Hands on what the customer answered. */
    REPLY,
    /** Hands on that the customer takes the complaint back. */
    WITHDRAW,
    /** Has the case escalated. */
    ESCALATE;

    /** Whether it comes in through one of the desk's own interfaces instead of a task. */
    boolean comesIn() {
      return this != TAKE && this != COMPLETE;
    }
  }

  /** Who does what, for messages. */
  String told() {
    String what = task == null ? "" : " " + task;
    return by + ": " + does.name().toLowerCase(Locale.ROOT) + what;
  }
}
