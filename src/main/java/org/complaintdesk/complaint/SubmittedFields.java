package org.complaintdesk.complaint;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which fields a person sent with the task that is being completed, so that the case file tells those and no others. */
@Component
public class SubmittedFields {

  private final ThreadLocal<@Nullable Set<String>> fields = new ThreadLocal<>();

  /** Does the work of completing a task that was sent with these fields. */
  public <T extends @Nullable Object> T during(Set<String> keys, Supplier<T> completion) {
    fields.set(keys);
    try {
      return completion.get();
    } finally {
      fields.remove();
    }
  }

  /** The fields sent, or empty when no person completes a task. */
  Optional<Set<String>> current() {
    return Optional.ofNullable(fields.get());
  }
}
