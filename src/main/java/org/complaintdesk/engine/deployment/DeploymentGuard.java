package org.complaintdesk.engine.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.ExpressionRules;
import org.springframework.util.function.SingletonSupplier;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Deployed models are code: this lets in only what describes work. It runs before the engine reads the models, in the
 * same transaction, so that one refused file keeps the whole deployment out.
 */
public class DeploymentGuard implements Deployer {

  private static final String PROCESSES = "http://www.omg.org/spec/BPMN/";
  /** The address of the standard has changed with its versions. */
  private static final String DECISIONS = "/DMN/";

  private final ProcessInspection processes;
  private final DecisionInspection decisions;
  private final TableInspection tables;
  private final FormInspection forms;
  private final ModelSize size;
  private final CallCircles circles;
  private final Supplier<NameInspection> names;
  private final EngineMessages messages;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param facts     whether a case may have a fact of that name
   * @param functions what tables may call beside FEEL's own; asked for at the first deployment of a person
   */
  public DeploymentGuard(ExpressionRules expressions, EngineMessages messages, Predicate<String> facts,
      Supplier<Collection<String>> functions) {
    this.processes = new ProcessInspection(expressions, messages);
    this.decisions = new DecisionInspection(messages);
    this.tables = new TableInspection(messages);
    this.forms = new FormInspection(messages);
    this.size = new ModelSize(messages);
    this.circles = new CallCircles(messages);
    this.names = SingletonSupplier.of(() -> new NameInspection(messages, facts, functions.get()));
    this.messages = messages;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      // read back from the database: it was inspected when it came in
      return;
    }
    Map<String, ModelXml> models = new LinkedHashMap<>();
    for (ResourceEntity resource : deployment.getResources().values()) {
      refuse(resource.getName(), problemsOf(resource, models));
    }
    refuse(deployment.getName(), borrowedName(deployment));
    if (isByPerson()) {
      models.keySet().stream().filter(DeploymentGuard::isDecisions)
          .forEach(file -> refuseUnreadable(deployment.getResource(file), models.get(file)));
    }
    lookTogether(models, new NewestModels(deployment), ModelDeployer.SOURCE.equals(deployment.getSource()));
  }

  /** What shows only beside other models; the product's own are held to it by its tests. */
  private void lookTogether(Map<String, ModelXml> models, NewestModels newest, boolean ownModels) {
    if (ownModels) {
      return;
    }
    Map<String, Map<String, Element>> calls = new LinkedHashMap<>();
    models.forEach((file, model) -> calls.putAll(CallCircles.calls(model)));
    models.forEach((file, model) -> {
      if (isDecisions(file)) {
        refuse(file, names.get().problemsOf(model, newest));
      } else {
        refuse(file, circles.problemsOf(CallCircles.calls(model), process ->
            calls.containsKey(process) ? calls.get(process).keySet() : newest.calls(process)));
      }
    });
  }

  private static boolean isProcesses(String file) {
    return file.endsWith(".bpmn") || file.endsWith(".bpmn20.xml");
  }

  private static boolean isDecisions(String file) {
    return file.endsWith(".dmn") || file.endsWith(".dmn11.xml");
  }

  private List<ModelProblem> problemsOf(ResourceEntity resource, Map<String, ModelXml> models) {
    String name = resource.getName();
    Optional<ModelProblem> tooLarge =
        size.problemOf(name, resource.getBytes(), isProcesses(name) || isDecisions(name));
    if (tooLarge.isPresent()) {
      return List.of(tooLarge.get());
    }
    try {
      if (isProcesses(name)) {
        ModelXml model = read(resource, models);
        return model.isOf(PROCESSES) ? processes.problemsOf(model) : otherKind(name);
      }
      if (isDecisions(name)) {
        ModelXml model = read(resource, models);
        return model.isOf(DECISIONS) ? decisions.problemsOf(model) : otherKind(name);
      }
      if (name.endsWith(".form")) {
        return forms.problemsOf(read(resource.getBytes()));
      }
      return List.of(new ModelProblem(name, messages.text("model.kind")));
    } catch (JsonProcessingException unreadable) {
      return List.of(new ModelProblem(name, messages.text("model.unreadable", unreadable.getOriginalMessage())));
    } catch (SAXException | IOException unreadable) {
      return List.of(new ModelProblem(name, messages.text("model.unreadable", unreadable.getMessage())));
    }
  }

  private List<ModelProblem> otherKind(String name) {
    return List.of(new ModelProblem(name, messages.text("model.other-kind")));
  }

  private static ModelXml read(ResourceEntity resource, Map<String, ModelXml> models) throws SAXException {
    ModelXml model = ModelXml.read(resource.getBytes());
    models.put(resource.getName(), model);
    return model;
  }

  private JsonNode read(byte[] content) throws IOException {
    return json.readTree(content);
  }

  /** Only the product itself deploys as the product; otherwise the next start would overwrite an analyst's edit. */
  private List<ModelProblem> borrowedName(DeploymentEntity deployment) {
    if (isByPerson() && ModelDeployer.SOURCE.equals(deployment.getSource())) {
      return List.of(new ModelProblem("deployment", messages.text("model.source", ModelDeployer.SOURCE)));
    }
    return List.of();
  }

  private static boolean isByPerson() {
    return Context.getCommandContext().getAuthenticatedUserId() != null;
  }

  private void refuseUnreadable(ResourceEntity decisions, ModelXml model) {
    refuse(decisions.getName(), tables.problemsOf(model));
    refuse(decisions.getName(), tables.problemsOf(decisions.getName(), decisions.getBytes(),
        Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getTransformer()));
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
