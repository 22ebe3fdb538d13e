package org.complaintdesk.tasklist.form;

import java.util.Map;

/** What a person entered for an action on a case, by field; texts are stripped, empty when nothing was entered. */
public record ActionInput(Map<String, String> texts, Map<String, Boolean> ticks) {

  /** What was entered in that field; empty when nothing was. */
  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** Whether that box was ticked. */
  public boolean isTicked(String field) {
    return ticks.getOrDefault(field, false);
  }

  /** Kept out of logs (PR-1). */
  @Override
  public String toString() {
    return "Input " + texts.keySet() + ticks.keySet();
  }
}
