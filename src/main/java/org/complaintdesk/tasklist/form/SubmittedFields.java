package org.complaintdesk.tasklist.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which fields a person sent with the task that is being completed, and the form and its content that they were held
 * against, so that the case file tells those fields and no others, in the words that were offered.
 */
@Component
public class SubmittedFields {

  private final ThreadLocal<@Nullable Sent> sent = new ThreadLocal<>();

  private record Sent(Set<String> keys, List<JsonNode> form, Supplier<Optional<FormContent>> content) {
  }

  /**
   * Does the work of completing a task that was sent with these fields and held against this content.
   *
   * @param form all fields of the task's form, as its author wrote them
   */
  public <T extends @Nullable Object> T during(Set<String> keys, List<JsonNode> form,
      Supplier<Optional<FormContent>> content, Supplier<T> completion) {
    sent.set(new Sent(keys, form, content));
    try {
      return completion.get();
    } finally {
      sent.remove();
    }
  }

  /** The fields sent, or empty when no person completes a task. */
  public Optional<Set<String>> current() {
    return Optional.ofNullable(sent.get()).map(Sent::keys);
  }

  /** The fields of the form that was sent, not to be changed, or empty when no person completes a task. */
  public Optional<List<JsonNode>> form() {
    return Optional.ofNullable(sent.get()).map(Sent::form);
  }

  /** What the form showed and offered when the fields were held against it, or empty when no person completes a task. */
  public Optional<FormContent> content() {
    return Optional.ofNullable(sent.get()).flatMap(known -> known.content().get());
  }
}
