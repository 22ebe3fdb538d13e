package org.complaintdesk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Tables as an analyst deploys them, the incidents that they cause, and how work is taken up again afterwards. */
@Component
public class EditedTables {

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Processes processes;
  private final Deque<String> deployments = new ArrayDeque<>();

  EditedTables(RepositoryService repository, RuntimeService runtime, ManagementService management, Processes processes) {
    this.repository = repository;
    this.runtime = runtime;
    this.management = management;
    this.processes = processes;
  }

  /** Deploys the shipped table with that edit; it rules until {@link #takenBack}. */
  public void deployed(String file, UnaryOperator<String> edit) {
    String table = shipped(file);
    String edited = edit.apply(table);
    assertThat(edited).isNotEqualTo(table);
    deployedAs(file, edited);
  }

  /** Like {@link #deployed}, with another text in the cells that are called so. */
  public void deployedWith(String file, String cells, String text) {
    deployed(file, table -> table.replaceAll("(?s)(\"" + cells + "\"[^>]*>\\s*<text>).*?</text>", "$1" + text + "</text>"));
  }

  /** Deploys a table of that name as it is given. */
  public void deployedAs(String file, String table) {
    deployments.push(repository.createDeployment().addString("decisions/" + file + ".dmn", table).deploy().getId());
  }

  /** Deploys the shipped table once more, above what an analyst had deployed. */
  public void deployedAsShipped(String file) {
    deployedAs(file, shipped(file));
  }

  /** In that table a decision is no table any more but says always the same. */
  public void deployedAsExpression(String file, String decision, String expression) {
    deployedAsExpression(file, decision, decision.replace('-', '_'), expression);
  }

  /** The same, with a variable of that name for what it says. */
  public void deployedAsExpression(String file, String decision, String variable, String expression) {
    deployed(file, table -> table.replaceAll("(?s)(<decision id=\"" + decision + "\"[^>]*>\\s*<description>.*?</description>)"
            + "(.*?)<decisionTable.*?</decisionTable>",
        "$1<variable id=\"as-variable\" name=\"" + variable + "\"/>$2"
            + "<literalExpression id=\"as-expression\"><text>" + expression + "</text></literalExpression>"));
  }

  /** The desk's own tables rule again, for the sake of other tests. */
  public void takenBack() {
    while (!deployments.isEmpty()) {
      repository.deleteDeployment(deployments.pop(), true);
    }
  }

  /** What the incidents of a case say. */
  public List<String> incidents(String number) {
    return instances(number).stream()
        .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance).list().stream())
        .map(Incident::getIncidentMessage).toList();
  }

  /** Runs the work of a case that was taken up again, or is tried once more. */
  public void takenUpAgain(String number) {
    instances(number).stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance).messages().withRetriesLeft().list()
            .stream())
        .map(Job::getId).forEach(management::executeJob);
  }

  /** A manager resumes what failed. */
  public void resumed(String number) {
    instances(number).stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance).noRetriesLeft().list().stream())
        .forEach(job -> management.setJobRetries(job.getId(), 1));
    takenUpAgain(number);
  }

  private List<String> instances(String number) {
    return processes.of(number).map(HistoricProcessInstance::getId).toList();
  }

  private static String shipped(String file) {
    try {
      return Files.readString(Path.of("decisions", file + ".dmn"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
