package org.complaintdesk.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.ExpressionRules;
import org.xml.sax.SAXException;

/**
 * Deployed models are code: this lets in only what describes work. It runs before the engine reads the models, in the
 * same transaction, so that one refused file keeps the whole deployment out.
 */
public class DeploymentGuard implements Deployer {

  private final ProcessInspection processes;
  private final DecisionInspection decisions;
  private final FormInspection forms;
  private final EngineMessages messages;
  private final ObjectMapper json = new ObjectMapper();

  public DeploymentGuard(ExpressionRules expressions, EngineMessages messages) {
    this.processes = new ProcessInspection(expressions, messages);
    this.decisions = new DecisionInspection(messages);
    this.forms = new FormInspection(messages);
    this.messages = messages;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      // read back from the database: it was inspected when it came in
      return;
    }
    for (ResourceEntity resource : deployment.getResources().values()) {
      refuse(resource.getName(), problemsOf(resource));
    }
    refuse(deployment.getName(), borrowedName(deployment));
  }

  private List<ModelProblem> problemsOf(ResourceEntity resource) {
    String name = resource.getName();
    try {
      if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
        return processes.problemsOf(ModelXml.read(resource.getBytes()));
      }
      if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
        return decisions.problemsOf(ModelXml.read(resource.getBytes()));
      }
      if (name.endsWith(".form")) {
        return forms.problemsOf(read(resource.getBytes()));
      }
      return List.of(new ModelProblem(name, messages.text("model.kind")));
    } catch (SAXException | IOException unreadable) {
      return List.of(new ModelProblem(name, messages.text("model.unreadable", unreadable.getMessage())));
    }
  }

  private JsonNode read(byte[] content) throws IOException {
    return json.readTree(content);
  }

  /** Only the product itself deploys as the product; otherwise the next start would overwrite an analyst's edit. */
  private List<ModelProblem> borrowedName(DeploymentEntity deployment) {
    boolean person = Context.getCommandContext().getAuthenticatedUserId() != null;
    if (person && ModelDeployer.SOURCE.equals(deployment.getSource())) {
      return List.of(new ModelProblem("deployment", messages.text("model.source", ModelDeployer.SOURCE)));
    }
    return List.of();
  }

  private void refuse(String file, List<ModelProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    ModelProblem first = problems.get(0);
    throw new ParseException(messages.text("model.refused", file, first.element(), first.reason()), file,
        List.<Problem>copyOf(problems), List.of());
  }
}
