package org.complaintdesk.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Camunda Form.
 *
 * @param fields its fields, those inside groups included
 * @param words every name that stands anywhere in it
 * @param fragments the keys of the forms that have a place in it
 * @param asked what its fields, and what hides them, name of the facts of the case; not what it only shows
 */
record TaskForm(List<FormField> fields, Set<String> words, List<String> fragments, Set<String> asked) {

  /** The form of a task that has none: it asks nothing. */
  static final TaskForm NONE = new TaskForm(List.of(), Set.of(), List.of(), Set.of());

  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern FACT = Pattern.compile("\\b" + LiveFacts.NAME + "\\b(?:\\s*\\.\\s*(\\w+))?");
  /** Stands for the facts as a whole, of which no single one is named. */
  private static final String ALL = LiveFacts.NAME;

  static TaskForm of(JsonNode form) {
    List<FormField> fields = new ArrayList<>();
    collect(form, List.of(), fields);
    return new TaskForm(List.copyOf(fields), words(form.toString()), FormFragments.keys(form),
        facts(fields.stream().map(field -> field.definition() + " " + field.hiddenBy()).collect(Collectors.joining(" "))));
  }

  /** Whether it may ask for what is called so; a form that is none of ours may ask for anything. */
  boolean names(String something) {
    return this == NONE || words.contains(something);
  }

  /** Whether what it asks, of whom and of what, may depend on what is called so. */
  boolean asksBy(String something) {
    return asked.contains(something) || asked.contains(ALL);
  }

  boolean asks(String variable) {
    return fields.stream().anyMatch(field -> field.variable().equals(variable));
  }

  /** The fields as the form's author wrote them. */
  List<JsonNode> definitions() {
    return fields.stream().map(FormField::definition).toList();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> facts(String text) {
    return FACT.matcher(text).results().map(found -> Objects.requireNonNullElse(found.group(1), ALL))
        .collect(Collectors.toUnmodifiableSet());
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
