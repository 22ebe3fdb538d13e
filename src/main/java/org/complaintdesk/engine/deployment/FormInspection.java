package org.complaintdesk.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.complaintdesk.engine.form.LiveFacts;
import org.complaintdesk.engine.guard.EngineMessages;

/** Finds what Tasklist or the form guard could not handle in a form, before a person meets it. */
class FormInspection {

  /** They break the form, cannot be completed, or show pages from elsewhere. */
  private static final Set<String> REFUSED_TYPES = Set.of("filepicker", "documentPreview", "dynamiclist", "iframe");

  private final EngineMessages messages;

  FormInspection(EngineMessages messages) {
    this.messages = messages;
  }

  List<ModelProblem> problemsOf(JsonNode form) {
    List<ModelProblem> problems = new ArrayList<>();
    if (form.path("id").asText().isBlank()) {
      problems.add(new ModelProblem("form", messages.text("form.no-id")));
    }
    inspect(form, problems);
    return problems;
  }

  private void inspect(JsonNode parent, List<ModelProblem> problems) {
    for (JsonNode component : parent.path("components")) {
      String key = component.path("key").asText();
      String id = component.path("id").asText(key.isEmpty() ? "?" : key);
      String type = component.path("type").asText();
      if (REFUSED_TYPES.contains(type)) {
        problems.add(new ModelProblem(id, messages.text("form.type", type)));
      }
      if (key.contains(".") && !component.path("disabled").asBoolean()) {
        problems.add(new ModelProblem(id, messages.text("form.dotted-key", key)));
      }
      if (standsInForFacts(key) || standsInForFacts(component.path("path").asText())) {
        problems.add(new ModelProblem(id, messages.text("form.facts-key", LiveFacts.NAME)));
      }
      String pattern = component.path("validate").path("pattern").asText();
      if (!compiles(pattern)) {
        problems.add(new ModelProblem(id, messages.text("form.pattern", pattern)));
      }
      inspect(component, problems);
    }
  }

  /** What is entered comes before what the case says: such a field would decide about all the others. */
  private static boolean standsInForFacts(String key) {
    return key.equals(LiveFacts.NAME) || key.startsWith(LiveFacts.NAME + ".");
  }

  private static boolean compiles(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException malformed) {
      return false;
    }
  }
}
