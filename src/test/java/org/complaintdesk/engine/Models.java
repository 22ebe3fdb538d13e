package org.complaintdesk.engine;

/** Small models for tests, written as an analyst's Modeler would write them. */
public final class Models {

  private Models() {
  }

  /** A process of the id {@code trial} around the given elements; they link themselves up by sequence flows. */
  public static String process(String elements) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
            id="trial-definitions" targetNamespace="http://complaintdesk.org/test">
        %s
        </definitions>
        """.formatted(elements.contains("<process") ? elements : """
          <process id="trial" isExecutable="true" camunda:historyTimeToLive="P1D">
            %s
          </process>
        """.formatted(elements));
  }

  /** Start, the given step of the id {@code step}, a waiting user task, end. */
  public static String step(String step) {
    return process(flow(step));
  }

  public static String flow(String step) {
    return """
        <startEvent id="start"/>
        <sequenceFlow id="to-step" sourceRef="start" targetRef="step"/>
        %s
        <sequenceFlow id="to-wait" sourceRef="step" targetRef="wait"/>
        <userTask id="wait" name="Wait"/>
        <sequenceFlow id="to-end" sourceRef="wait" targetRef="end"/>
        <endEvent id="end"/>
        """.formatted(step);
  }

  /** A decision of the id {@code trial-decision} with one rule of one output. */
  public static String decision(String inputLanguage, String outputEntry) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn"
            id="trial-decision-drd" name="Trial" namespace="http://complaintdesk.org/test">
          <decision id="trial-decision" name="Trial" camunda:historyTimeToLive="P1D">
            <decisionTable id="table" hitPolicy="UNIQUE">
              <input id="input"><inputExpression id="amount-expression" typeRef="integer"%s><text>amount</text>
              </inputExpression></input>
              <output id="output" name="level" typeRef="string"/>
              <rule id="rule-low"><inputEntry id="low"><text>&lt; 10</text></inputEntry>%s</rule>
            </decisionTable>
          </decision>
        </definitions>
        """.formatted(inputLanguage, outputEntry);
  }

  public static String decision() {
    return decision("", "<outputEntry id=\"ordinary\"><text>\"ordinary\"</text></outputEntry>");
  }

  public static String form(String id, String components) {
    return """
        {"type": "default", "id": "%s", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
         "executionPlatformVersion": "7.24.0", "components": [%s]}
        """.formatted(id, components);
  }
}
