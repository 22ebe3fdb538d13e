package org.complaintdesk.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN-10: the engine's answers name the elements of a process in Chinese, as the model does")
class TranslatedAnswerTest {

  private static final String MODEL = """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <process id="trial" name="Trial" isExecutable="true">
          <extensionElements><camunda:properties><camunda:property name="zh" value="试办"/></camunda:properties></extensionElements>
          <userTask id="look" name="Look &#38; see">
            <extensionElements><camunda:properties><camunda:property name="zh" value="查看 &lt;详情&gt;"/></camunda:properties></extensionElements>
          </userTask>
          <userTask id="plain" name="Plain task"/>
        </process>
      </definitions>
      """;
  private static final String ID = "trial:3:0a1";

  private final ObjectMapper json = new ObjectMapper();

  @Test
  @DisplayName("tasks, activities, their process, wherever they stand in the answer")
  void names() {
    assertThat(translated("""
        [{"id": "1", "name": "Look & see", "taskDefinitionKey": "look", "processDefinitionId": "trial:3:0a1"},
         {"_embedded": {"processDefinition": [{"id": "trial:3:0a1", "key": "trial", "name": "Trial", "deploymentId": "d"}]}},
         {"id": "trial:3:0a1", "key": "trial", "name": "Trial", "version": 3, "instances": 22},
         {"activityId": "look", "activityName": "Look & see", "processDefinitionId": "trial:3:0a1",
          "processDefinitionName": "Trial"}]"""))
        .isEqualTo(read("""
        [{"id": "1", "name": "查看 <详情>", "taskDefinitionKey": "look", "processDefinitionId": "trial:3:0a1"},
         {"_embedded": {"processDefinition": [{"id": "trial:3:0a1", "key": "trial", "name": "试办", "deploymentId": "d"}]}},
         {"id": "trial:3:0a1", "key": "trial", "name": "试办", "version": 3, "instances": 22},
         {"activityId": "look", "activityName": "查看 <详情>", "processDefinitionId": "trial:3:0a1",
          "processDefinitionName": "试办"}]"""));
  }

  @Test
  @DisplayName("what has no Chinese, or was renamed at work, stays; so does whatever is called the same but is no element")
  void othersStay() {
    String answer = """
        [{"name": "Plain task", "taskDefinitionKey": "plain", "processDefinitionId": "trial:3:0a1"},
         {"name": "Look at the bill", "taskDefinitionKey": "look", "processDefinitionId": "trial:3:0a1"},
         {"name": "Look & see", "value": "Look & see"},
         {"name": "Look & see", "taskDefinitionKey": "look", "processDefinitionId": "other:1:2"},
         {"name": null, "taskDefinitionKey": "look", "processDefinitionId": "trial:3:0a1"}, 7, "Trial"]""";

    assertThat(translated(answer)).isEqualTo(read(answer));
  }

  @Test
  @DisplayName("diagrams: the names of elements, and nothing else of the model")
  void diagrams() {
    JsonNode diagram = translated(json.createObjectNode().put("id", ID).put("bpmn20Xml", MODEL).toString());

    assertThat(diagram.path("bpmn20Xml").asText()).contains("<process id=\"trial\" name=\"试办\" isExecutable=\"true\">",
        "<userTask id=\"look\" name=\"查看 &lt;详情&gt;\">", "<userTask id=\"plain\" name=\"Plain task\"/>")
        .doesNotContain("Look");
    assertThat(diagram.path("bpmn20Xml").asText().replace("name=\"试办\"", "name=\"Trial\"")
        .replace("name=\"查看 &lt;详情&gt;\"", "name=\"Look &#38; see\"")).isEqualTo(MODEL);
  }

  private JsonNode translated(String answer) {
    ModelNames names = ModelNames.of(Bpmn.readModelFromStream(
        new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8))));
    JsonNode content = read(answer);
    new TranslatedAnswer(id -> id.equals(ID) ? names : ModelNames.NONE).translate(content);
    return content;
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
