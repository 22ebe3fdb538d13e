package org.complaintdesk.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a decision table by the name that its file gives it, so that tables and code cannot drift apart unseen.
 *
 * @param table the id of the decision
 * @param name what an input reads, or what an output is called
 */
public record TableColumn(String table, String name) {

  /** What a matching rule answers in this column; null where it answers nothing. */
  public @Nullable Object of(Map<String, Object> answer) {
    return answer.get(name);
  }
}
