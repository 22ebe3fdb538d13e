package org.complaintdesk.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** What people read for an option that comes with the task and not from its form. */
final class OptionLabels {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OptionLabels() {
  }

  static @Nullable String of(String facts, String option) {
    try {
      for (JsonNode labelled : JSON.readTree(facts).findParents("label")) {
        if (labelled.path("value").asText().equals(option)) {
          return labelled.path("label").asText();
        }
      }
      return null;
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException("The facts of the task are no JSON.", noJson);
    }
  }
}
