package org.complaintdesk.complaint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which fields a person sent with the task that is being completed, and the facts that they were held against, so that
 * the case file tells those fields and no others, in the words that were offered.
 */
@Component
public class SubmittedFields {

  private final ThreadLocal<@Nullable Sent> sent = new ThreadLocal<>();

  private record Sent(Set<String> keys, Supplier<Optional<JsonNode>> facts) {
  }

  /** Does the work of completing a task that was sent with these fields and held against these facts. */
  public <T extends @Nullable Object> T during(Set<String> keys, Supplier<Optional<JsonNode>> facts,
      Supplier<T> completion) {
    sent.set(new Sent(keys, facts));
    try {
      return completion.get();
    } finally {
      sent.remove();
    }
  }

  /** The fields sent, or empty when no person completes a task. */
  Optional<Set<String>> current() {
    return Optional.ofNullable(sent.get()).map(Sent::keys);
  }

  /** The facts that the fields were held against, or empty when no person completes a task. */
  Optional<JsonNode> facts() {
    return Optional.ofNullable(sent.get()).flatMap(known -> known.facts().get());
  }
}
