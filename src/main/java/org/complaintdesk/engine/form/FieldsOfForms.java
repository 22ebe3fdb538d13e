package org.complaintdesk.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.complaintdesk.process.KeptFields;
import org.springframework.stereotype.Component;

/** Looks through the forms that were deployed: asked only for a name that is no other fact, so that it may take its time. */
@Component
class FieldsOfForms implements KeptFields {

  private static final String FORM = ".form";

  private final RepositoryService repository;
  private final ObjectMapper json;
  /** By deployment, which never changes. */
  private final Map<String, Set<String>> kept = new ConcurrentHashMap<>();

  FieldsOfForms(RepositoryService repository, ObjectMapper json) {
    this.repository = repository;
    this.json = json;
  }

  @Override
  public boolean include(String key) {
    List<Deployment> deployments = repository.createDeploymentQuery().orderByDeploymentTime().desc().list();
    return deployments.stream()
        .anyMatch(deployment -> kept.computeIfAbsent(deployment.getId(), this::fieldsOf).contains(key));
  }

  private Set<String> fieldsOf(String deployment) {
    return repository.getDeploymentResourceNames(deployment).stream().filter(name -> name.endsWith(FORM))
        .flatMap(name -> fieldsOf(deployment, name)).collect(Collectors.toSet());
  }

  private Stream<String> fieldsOf(String deployment, String form) {
    try (InputStream content = repository.getResourceAsStream(deployment, form)) {
      JsonNode definition = json.readTree(content);
      return TaskForm.of(definition).fields().stream().filter(FormField::isKeptInCase).map(FormField::key);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The form " + form + " cannot be read.", unreadable);
    }
  }
}
