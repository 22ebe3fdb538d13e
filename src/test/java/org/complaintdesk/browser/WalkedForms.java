package org.complaintdesk.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.complaintdesk.models.FormFiles;

/** Which forms were completed in a walk, and with which of the choices that show or hide other fields. */
final class WalkedForms {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

  private final Map<String, Integer> completed = new HashMap<>();
  private final Set<String> choices = new TreeSet<>();

  void completed(String form, Map<String, Object> answers) {
    completed.merge(form, 1, Integer::sum);
    answers.forEach((key, answer) -> choices.add(choice(form, key, String.valueOf(answer))));
  }

  /** Whether the form was not completed yet, or not with one of these choices. */
  boolean isNew(String form, Map<String, Object> answers) {
    Set<String> made = new TreeSet<>();
    answers.forEach((key, answer) -> made.add(choice(form, key, String.valueOf(answer))));
    made.retainAll(choicesOf(form));
    return !completed.containsKey(form) || !choices.containsAll(made);
  }

  /** How often the form was completed before. */
  int number(String form) {
    return completed.getOrDefault(form, 0);
  }

  Set<String> formsLeft() {
    Set<String> left = new TreeSet<>(FormFiles.ids());
    left.removeAll(completed.keySet());
    return left;
  }

  Set<String> choicesLeft() {
    Set<String> left = new TreeSet<>();
    FormFiles.ids().forEach(form -> left.addAll(choicesOf(form)));
    left.removeAll(choices);
    return left;
  }

  /** Each option of each field that a condition of the form reads. */
  private static Set<String> choicesOf(String form) {
    JsonNode definition = FormFiles.read(form);
    Set<String> read = new TreeSet<>();
    definition.findValues("conditional").forEach(condition ->
        WORD.matcher(condition.path("hide").asText()).results().forEach(word -> read.add(word.group())));
    Set<String> choices = new TreeSet<>();
    for (JsonNode input : FormFiles.inputs(definition)) {
      String key = input.path("key").asText();
      List<String> options = input.path("values").findValuesAsText("value");
      if (read.contains(key)) {
        options.forEach(option -> choices.add(choice(form, key, option)));
      }
    }
    return choices;
  }

  private static String choice(String form, String key, String option) {
    return form + ": " + key + " = " + option;
  }
}
