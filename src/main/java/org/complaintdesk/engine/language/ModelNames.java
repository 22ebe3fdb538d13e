package org.complaintdesk.engine.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * What the elements of one version of a process are called. Chinese stands beside the English name as the extension
 * property {@code zh} of the element.
 */
final class ModelNames {

  static final String CHINESE = "zh";

  static final ModelNames NONE = new ModelNames();

  private final Map<String, Name> names = new HashMap<>();

  private record Name(String english, String chinese) {
  }

  static ModelNames of(BpmnModelInstance model) {
    ModelNames found = new ModelNames();
    model.getModelElementsByType(FlowElement.class).forEach(element -> found.add(element, element.getName()));
    model.getModelElementsByType(Process.class).forEach(process -> found.add(process, process.getName()));
    return found;
  }

  /** The Chinese name of that element, where it has one and is still called as the model calls it. */
  Optional<String> chinese(String element, String called) {
    return Optional.ofNullable(names.get(element)).filter(name -> name.english().equals(called)).map(Name::chinese);
  }

  private void add(BaseElement element, String english) {
    if (english != null) {
      properties(element).filter(property -> CHINESE.equals(property.getCamundaName())).findFirst()
          .ifPresent(property -> names.put(element.getId(), new Name(english, property.getCamundaValue())));
    }
  }

  private static Stream<CamundaProperty> properties(BaseElement element) {
    if (element.getExtensionElements() == null) {
      return Stream.empty();
    }
    return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
        .flatMap(properties -> properties.getCamundaProperties().stream());
  }
}
