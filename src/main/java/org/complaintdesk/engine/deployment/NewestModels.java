package org.complaintdesk.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the newest models say, those of a deployment that is looked at among them. */
class NewestModels {

  private static final String EXTENSIONS = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> SET_BY_NAME = Set.of("inputParameter", "outputParameter");
  private static final Set<String> SET_BY_TARGET = Set.of("in", "out");
  private static final List<String> SET_BY_ATTRIBUTE =
      List.of("resultVariable", "elementVariable", "errorMessageVariable", "errorCodeVariable", "escalationCodeVariable");

  private final DeploymentEntity deployment;
  private final ObjectMapper json = new ObjectMapper();

  NewestModels(DeploymentEntity deployment) {
    this.deployment = deployment;
  }

  /** What the newest deployed version of a process calls. */
  Set<String> calls(String process) {
    ProcessDefinitionEntity newest =
        Context.getCommandContext().getProcessDefinitionManager().findLatestProcessDefinitionByKey(process);
    return newest == null ? Set.of() : xml(newest).map(CallCircles::calls)
        .map(calls -> Set.copyOf(calls.getOrDefault(process, Map.of()).keySet())).orElse(Set.of());
  }

  /** The variables that any process or form sets, and the tables that any process asks. */
  Named named() {
    Named named = new Named(new HashSet<>(), new HashSet<>());
    CommandContext engine = Context.getCommandContext();
    List<ProcessDefinition> processes = engine.runWithoutAuthorization(() ->
        engine.getProcessEngineConfiguration().getRepositoryService().createProcessDefinitionQuery().latestVersion().list());
    processes.forEach(process -> xml((ProcessDefinitionEntity) process).ifPresent(model -> read(model, named, true)));
    for (ResourceEntity resource : deployment.getResources().values()) {
      if (resource.getName().contains(".bpmn")) {
        xml(resource.getBytes()).ifPresent(model -> read(model, named, false));
      } else if (resource.getName().endsWith(".form")) {
        readForm(resource.getBytes(), named.variables());
      }
    }
    // an attribute that is not there reads as an empty one
    named.variables().remove("");
    named.tables().remove("");
    return named;
  }

  /**
   * Names that processes and forms share with tables.
   *
   * @param variables what they set
   * @param tables what they ask
   */
  record Named(Set<String> variables, Set<String> tables) {
  }

  private void read(ModelXml model, Named named, boolean withForms) {
    for (Element element : model.elements()) {
      String name = element.getLocalName();
      if (SET_BY_NAME.contains(name)) {
        named.variables().add(element.getAttribute("name"));
      } else if (SET_BY_TARGET.contains(name)) {
        named.variables().add(element.getAttribute("target"));
      }
      SET_BY_ATTRIBUTE.forEach(attribute -> named.variables().add(element.getAttributeNS(EXTENSIONS, attribute)));
      named.tables().add(element.getAttributeNS(EXTENSIONS, "decisionRef"));
      String form = element.getAttributeNS(EXTENSIONS, "formRef");
      if (withForms && !form.isEmpty()) {
        newestForm(form).ifPresent(content -> readForm(content, named.variables()));
      }
    }
  }

  private void readForm(byte[] content, Collection<String> fields) {
    try {
      readFields(json.readTree(content), fields);
    } catch (IOException unreadable) {
      // it is refused for that
    }
  }

  private static void readFields(JsonNode parent, Collection<String> fields) {
    for (JsonNode component : parent.path("components")) {
      fields.add(component.path("key").asText());
      readFields(component, fields);
    }
  }

  private static Optional<byte[]> newestForm(String key) {
    return Optional.ofNullable(
            Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(key))
        .flatMap(form -> resource(form.getDeploymentId(), form.getResourceName()));
  }

  private static Optional<ModelXml> xml(ProcessDefinitionEntity process) {
    return resource(process.getDeploymentId(), process.getResourceName()).flatMap(NewestModels::xml);
  }

  private static Optional<byte[]> resource(String deployment, String name) {
    return Optional.ofNullable(Context.getCommandContext().getResourceManager()
        .findResourceByDeploymentIdAndResourceName(deployment, name)).map(ResourceEntity::getBytes).map(Objects::requireNonNull);
  }

  private static Optional<ModelXml> xml(byte[] content) {
    try {
      return Optional.of(ModelXml.read(content));
    } catch (SAXException unreadable) {
      return Optional.empty();
    }
  }
}
