package org.complaintdesk.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The fields of a Camunda Form, those inside groups included. */
record TaskForm(List<FormField> fields) {

  /** The form of a task that has none: it asks nothing. */
  static final TaskForm NONE = new TaskForm(List.of());

  static TaskForm of(JsonNode form) {
    List<FormField> fields = new ArrayList<>();
    collect(form, List.of(), fields);
    return new TaskForm(List.copyOf(fields));
  }

  boolean asks(String variable) {
    return fields.stream().anyMatch(field -> field.variable().equals(variable));
  }

  /** The fields as the form's author wrote them. */
  List<JsonNode> definitions() {
    return fields.stream().map(FormField::definition).toList();
  }

  private static void collect(JsonNode parent, List<String> hiddenBy, List<FormField> fields) {
    for (JsonNode component : parent.path("components")) {
      List<String> conditions = with(hiddenBy, component.path("conditional").path("hide").asText());
      FormField field = new FormField(component, conditions);
      if (field.isInput()) {
        fields.add(field);
      }
      collect(component, conditions, fields);
    }
  }

  private static List<String> with(List<String> conditions, String condition) {
    if (condition.isBlank()) {
      return conditions;
    }
    List<String> all = new ArrayList<>(conditions);
    all.add(condition);
    return List.copyOf(all);
  }
}
