package org.complaintdesk.access;

/** Models to deploy in the scenarios: a task for the junior agents beside one for the network department. */
final class Probe {

  static final String KEY = "access-probe";
  static final String FORM = """
      {"components": [{"key": "answer", "label": "Answer", "type": "textfield", "id": "Answer"}],
       "type": "default", "id": "access-probe-form", "schemaVersion": 16}
      """;
  static final String PROCESS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                   xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                   id="access-probe-definitions" targetNamespace="http://complaintdesk.org/test">
        <message id="probe-called" name="access.probeCalled"/>
        <process id="access-probe" name="Access probe" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="start"/>
          <sequenceFlow id="to-fork" sourceRef="start" targetRef="fork"/>
          <parallelGateway id="fork"/>
          <sequenceFlow id="to-agent" sourceRef="fork" targetRef="agent-task"/>
          <sequenceFlow id="to-network" sourceRef="fork" targetRef="network-task"/>
          <sequenceFlow id="to-call" sourceRef="fork" targetRef="wait-for-call"/>
          <userTask id="agent-task" name="Answer customer" camunda:candidateGroups="junior-agent"
                    camunda:priority="${priority}" camunda:dueDate="${due}"
                    camunda:formRef="access-probe-form" camunda:formRefBinding="latest"/>
          <userTask id="network-task" name="Find fault" camunda:candidateGroups="dept-network"/>
          <receiveTask id="wait-for-call" messageRef="probe-called"/>
        </process>
      </definitions>
      """;
  static final String DECISION = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                   xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                   id="access-probe-decision-drd" name="Access probe" namespace="http://complaintdesk.org/test">
        <decision id="access-probe-decision" name="Access probe" camunda:historyTimeToLive="P1D">
          <decisionTable id="table">
            <output id="answer" name="answer" typeRef="string"/>
            <rule id="always">
              <outputEntry id="yes"><text>"yes"</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private Probe() {
  }
}
