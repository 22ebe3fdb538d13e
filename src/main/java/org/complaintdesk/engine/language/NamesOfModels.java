package org.complaintdesk.engine.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/** The names of the elements of each process, by its version. Whoever reads them has the answer that names the process. */
@Component
class NamesOfModels {

  private final ProcessEngineConfigurationImpl engine;
  /** By definition id, which stands for one version: its content never changes. */
  private final Map<String, ModelNames> known = new ConcurrentHashMap<>();

  NamesOfModels(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /** Those of the process with that definition id; none where no such process is deployed. */
  ModelNames of(String definitionId) {
    return known.computeIfAbsent(definitionId, this::read);
  }

  private ModelNames read(String definitionId) {
    return engine.getCommandExecutorTxRequired().execute(context -> {
      ProcessDefinitionEntity definition = context.getProcessDefinitionManager().findLatestDefinitionById(definitionId);
      return definition == null ? ModelNames.NONE : ModelNames.of(
          engine.getDeploymentCache().findBpmnModelInstanceForProcessDefinition(definition));
    });
  }
}
