package org.complaintdesk.tasklist.form;

import java.util.Map;

/** What a person entered for an action on a case, by field; texts are stripped, empty when nothing was entered. */
public record ActionInput(Map<String, String> texts, Map<String, Boolean> ticks) {

  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  public boolean isTicked(String field) {
    return ticks.getOrDefault(field, false);
  }

  /** Kept out of logs (PR-1). */
  @Override
  public String toString() {
    return "Input " + texts.keySet() + ticks.keySet();
  }
}
