package org.complaintdesk.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/**
 * Forms that other forms have in common, such as the facts of a case: a component with the custom property
 * {@code fragment} stands for all components of the newest form of that key.
 */
class FormFragments {

  private static final String COMPONENTS = "components";

  private final ObjectMapper json = new ObjectMapper();
  /** By definition id, which stands for one version: its content never changes. */
  private final Map<String, JsonNode> forms = new ConcurrentHashMap<>();

  /** The keys of the fragments that have a place in a form. */
  static List<String> keys(JsonNode form) {
    return StreamSupport.stream(form.path(COMPONENTS).spliterator(), false).map(FormFragments::key)
        .filter(key -> !key.isEmpty()).toList();
  }

  /** Puts fragments in their places, in the form itself. */
  void fill(ObjectNode form, CommandContext engine) {
    ArrayNode filled = JsonNodeFactory.instance.arrayNode();
    for (JsonNode component : form.path(COMPONENTS)) {
      if (key(component).isEmpty()) {
        filled.add(component);
      } else {
        newest(key(component), engine).map(found -> content(found, engine))
            .ifPresent(fragment -> fragment.path(COMPONENTS).forEach(filled::add));
      }
    }
    form.set(COMPONENTS, filled);
  }

  private static String key(JsonNode component) {
    return component.path("properties").path("fragment").asText();
  }

  /** The newest form of that key; empty when none was ever deployed. */
  Optional<CamundaFormDefinition> newest(String key, CommandContext engine) {
    return Optional.ofNullable(engine.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key));
  }

  /** A copy, which the reader's words are put into. */
  private JsonNode content(CamundaFormDefinition fragment, CommandContext engine) {
    return forms.computeIfAbsent(fragment.getId(), id -> read(fragment, engine)).deepCopy();
  }

  /** What was deployed as that version of a form. */
  JsonNode read(CamundaFormDefinition definition, CommandContext engine) {
    GetDeploymentResourceCmd resource =
        new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName());
    try (InputStream content = engine.runWithoutAuthorization(resource)) {
      return json.readTree(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The form " + definition.getKey() + " cannot be read.", unreadable);
    }
  }
}
