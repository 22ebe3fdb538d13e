package org.complaintdesk.engine.deployment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Tells whether the newest version of what a model defines came from the product or from an analyst. The key of the
 * process, decision or form counts, not the file: the Modeler deploys without folders.
 */
@Component
class ModelOrigin {

  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl configuration;
  private final ObjectMapper json = new ObjectMapper();

  ModelOrigin(ProcessEngine engine) {
    this.repository = engine.getRepositoryService();
    this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /** Whether anybody ever deployed anything besides the product: where nobody did, no model need be looked into. */
  boolean hasOthers() {
    return repository.createDeploymentQuery().list().stream().anyMatch(ModelOrigin::isAnalysts);
  }

  /** Whether an analyst deployed the newest version of anything that the model defines. */
  boolean isAnalysts(String name, byte[] model) {
    try {
      return newestDeployments(name, model).anyMatch(this::isAnalysts);
    } catch (SAXException | IOException unreadable) {
      throw new IllegalStateException("The model " + name + " cannot be read.", unreadable);
    }
  }

  private Stream<String> newestDeployments(String name, byte[] model) throws SAXException, IOException {
    if (name.endsWith(".form")) {
      return newestForm(json.readTree(model).path("id").asText()).stream();
    }
    Stream<Element> elements = ModelXml.read(model).elements().stream();
    if (name.endsWith(".dmn")) {
      return keys(elements, "decision").flatMap(key -> newestDecision(key).stream());
    }
    return keys(elements, "process").flatMap(key -> newestProcess(key).stream());
  }

  private static Stream<String> keys(Stream<Element> elements, String kind) {
    return elements.filter(element -> kind.equals(element.getLocalName())).map(element -> element.getAttribute("id"));
  }

  /** The engine's queries would read the documentation of each process out of its whole model, and know no forms. */
  private Optional<String> newestProcess(String key) {
    return newest(context -> context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key))
        .map(ProcessDefinition::getDeploymentId);
  }

  private Optional<String> newestDecision(String key) {
    return newest(context -> context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key))
        .map(DecisionDefinition::getDeploymentId);
  }

  private Optional<String> newestForm(String key) {
    return newest(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key))
        .map(CamundaFormDefinition::getDeploymentId);
  }

  private <T> Optional<T> newest(Command<@Nullable T> found) {
    return Optional.ofNullable(configuration.getCommandExecutorTxRequired().execute(found));
  }

  private boolean isAnalysts(String deploymentId) {
    return isAnalysts(repository.createDeploymentQuery().deploymentId(deploymentId).singleResult());
  }

  private static boolean isAnalysts(Deployment deployment) {
    return !ModelDeployer.SOURCE.equals(deployment.getSource());
  }
}
