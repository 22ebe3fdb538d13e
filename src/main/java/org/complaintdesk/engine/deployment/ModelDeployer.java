package org.complaintdesk.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the product, before the first request, runner or job. Unchanged models get no new
 * version. What an analyst deployed later is left alone: an upgrade never overwrites an analyst's edit.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

  /** The deployment source that tells the product's own models from those of analysts. */
  static final String SOURCE = "complaint-desk";
  private static final String NAME = "Complaint Desk";
  private static final String[] FOLDERS = {"processes", "decisions"};
  private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

  private final RepositoryService repository;
  private final ResourcePatternResolver resources;
  private final ModelOrigin origin;

  ModelDeployer(RepositoryService repository, ResourcePatternResolver resources, ModelOrigin origin) {
    this.repository = repository;
    this.resources = resources;
    this.origin = origin;
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      deploy(models());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The product's own models cannot be read from the class path.", unreadable);
    }
  }

  /** @param models content by resource name, such as {@code processes/forms/review.form} */
  void deploy(Map<String, byte[]> models) {
    DeploymentBuilder deployment =
        repository.createDeployment().name(NAME).source(SOURCE).enableDuplicateFiltering(true);
    boolean others = origin.hasOthers();
    for (Map.Entry<String, byte[]> model : models.entrySet()) {
      if (others && origin.isAnalysts(model.getKey(), model.getValue())) {
        log.info("An analyst changed what the model {} defines; the product's own version is not deployed over it.",
            model.getKey());
      } else {
        deployment.addInputStream(model.getKey(), new ByteArrayInputStream(model.getValue()));
      }
    }
    if (!deployment.getResourceNames().isEmpty()) {
      deployment.deploy();
    }
  }

  private Map<String, byte[]> models() throws IOException {
    Map<String, byte[]> models = new TreeMap<>();
    for (String folder : FOLDERS) {
      for (Resource resource : resources.getResources("classpath*:" + folder + "/**/*.*")) {
        String path = resource.getURL().getPath();
        String name = path.substring(path.lastIndexOf("/" + folder + "/") + 1);
        if (isModel(name)) {
          models.put(name, resource.getContentAsByteArray());
        }
      }
    }
    return models;
  }

  private static boolean isModel(String name) {
    return name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form");
  }
}
