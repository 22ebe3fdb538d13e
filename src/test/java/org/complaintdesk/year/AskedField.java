package org.complaintdesk.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A field of a deployed form.
 *
 * @param hiddenBy FEEL conditions of the field and of the groups around it; one that holds hides the field
 */
record AskedField(JsonNode definition, List<String> hiddenBy) {

  private static final Set<String> FOR_DISPLAY = Set.of("expression", "table", "html", "text");
  private static final Set<String> OPTIONS = Set.of("radio", "select", "checklist", "taglist");

  /** The fields that a form asks or may ask, in their order. */
  static List<AskedField> in(JsonNode form) {
    List<AskedField> fields = new ArrayList<>();
    collect(form, List.of(), fields);
    return fields;
  }

  private static void collect(JsonNode parent, List<String> hiddenBy, List<AskedField> fields) {
    for (JsonNode component : parent.path("components")) {
      List<String> conditions = new ArrayList<>(hiddenBy);
      if (component.path("conditional").hasNonNull("hide")) {
        conditions.add(component.path("conditional").path("hide").asText());
      }
      AskedField field = new AskedField(component, List.copyOf(conditions));
      if (!field.key().isBlank() && !FOR_DISPLAY.contains(field.type()) && !component.path("readonly").asBoolean()) {
        fields.add(field);
      }
      collect(component, conditions, fields);
    }
  }

  String key() {
    return definition.path("key").asText();
  }

  String type() {
    return definition.path("type").asText();
  }

  boolean isRequired() {
    return definition.path("validate").path("required").asBoolean();
  }

  boolean takesOptions() {
    return OPTIONS.contains(type());
  }

  /** Whether a telephone number is entered. */
  boolean takesNumber() {
    return definition.path("properties").hasNonNull("number") || limits().path("validationType").asText().equals("phone");
  }

  JsonNode limits() {
    return definition.path("validate");
  }
}
