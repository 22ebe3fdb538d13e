package org.complaintdesk.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Remembers what each survey held when it ended: the engine's history does not. */
@Component
class EndedSurveys extends AbstractProcessEnginePlugin {

  private final Map<String, Map<String, Object>> variables = new ConcurrentHashMap<>();

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (configuration.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(configuration.getCustomPostBPMNParseListeners());
    }
    listeners.add(new AbstractBpmnParseListener() {
      @Override
      public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if (definition.getKey().equals(SurveyDesk.PROCESS)) {
          definition.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution ->
              variables.put(execution.getProcessInstanceId(), execution.getVariables()));
        }
      }
    });
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  /** What the survey held when it ended; empty while it runs. */
  Map<String, Object> variables(String processInstance) {
    return variables.getOrDefault(processInstance, Map.of());
  }
}
