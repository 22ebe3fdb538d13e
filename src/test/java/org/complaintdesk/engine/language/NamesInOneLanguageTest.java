package org.complaintdesk.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN-10: web applications show names that stand in both languages in the reader's")
class NamesInOneLanguageTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String GROUP = "{\"id\": \"junior-agent\", \"name\": \"Junior agent · 初级话务员\", \"type\": \"WORKFLOW\"}";
  private static final String TABLE = """
      <definitions><!-- English · 中文 --><decision id="days" name="Handling days · 办理天数">
        <input label="Urgency &#38; more · 紧急程度"/>
        <output name="measure" label="Measure · 措施"/>
        <rule><description>Two days (DL-1) &amp; no more. · 两天。</description>
          <outputEntry><text>"Repair · 检修"</text></outputEntry></rule>
      </decision></definitions>
      """;

  private final ObjectMapper json = new ObjectMapper();
  private final NamesInOneLanguage names = new NamesInOneLanguage();

  @Test
  @DisplayName("groups, whoever lists them")
  void groups() {
    assertThat(chinese("group", "[" + GROUP + "]").at("/0/name").asText()).isEqualTo("初级话务员");
    assertThat(english("group", "[" + GROUP + "]").at("/0/name").asText()).isEqualTo("Junior agent");
    assertThat(chinese("group/junior-agent", GROUP).path("name").asText()).isEqualTo("初级话务员");
    assertThat(english("identity/groups?userId=a", "{\"groups\": [" + GROUP + "], \"groupUsers\": []}")
        .at("/groups/0/name").asText()).isEqualTo("Junior agent");
    assertThat(chinese("task", "{\"_embedded\": {\"group\": [" + GROUP + "]}}").at("/_embedded/group/0/name").asText())
        .isEqualTo("初级话务员");
  }

  @Test
  @DisplayName("task lists with their descriptions and columns, not what they ask for")
  void filters() {
    JsonNode list = chinese("filter", """
        [{"id": "1", "resourceType": "Task", "name": "Overdue · 已超期", "query": {"name": "Call · 致电"}, "properties":
          {"description": "Late · 已过期限", "color": "#fff", "variables": [{"name": "type · 类", "label": "Type · 投诉细类"}]}}]""");

    assertThat(list).isEqualTo(read("""
        [{"id": "1", "resourceType": "Task", "name": "已超期", "query": {"name": "Call · 致电"}, "properties":
          {"description": "已过期限", "color": "#fff", "variables": [{"name": "type · 类", "label": "投诉细类"}]}}]"""));
  }

  @Test
  @DisplayName("decisions and their columns, in definitions and in the history")
  void decisions() {
    assertThat(english("decision-definition", "[{\"id\": \"d:1:2\", \"key\": \"d\", \"name\": \"Handling days · 办理天数\","
        + " \"deploymentId\": \"3\"}]").at("/0/name").asText()).isEqualTo("Handling days");
    JsonNode decided = chinese("history/decision-instance", """
        {"decisionDefinitionName": "Handling days · 办理天数",
         "inputs": [{"clauseName": "Urgency · 紧急程度", "value": "high · 较急"}]}""");
    assertThat(decided.path("decisionDefinitionName").asText()).isEqualTo("办理天数");
    assertThat(decided.at("/inputs/0/clauseName").asText()).isEqualTo("紧急程度");
    assertThat(decided.at("/inputs/0/value").asText()).isEqualTo("high · 较急");
  }

  @Test
  @DisplayName("a drawn table: names, columns and annotations; its cells stay")
  void drawnTable() {
    String drawn = json.createObjectNode().put("id", "d:1:2").put("dmnXml", TABLE).toString();

    assertThat(chinese("decision-definition/d:1:2/xml", drawn).path("dmnXml").asText()).contains("name=\"办理天数\"",
            "label=\"紧急程度\"", "name=\"measure\" label=\"措施\"", "<description>两天。</description>",
            "<text>\"Repair · 检修\"</text>", "<!-- English · 中文 -->").doesNotContain("Urgency", "Two days");
    assertThat(english("decision-definition/d:1:2/xml", drawn).path("dmnXml").asText()).contains("name=\"Handling days\"",
            "label=\"Urgency &amp; more\"", "<description>Two days (DL-1) &amp; no more.</description>",
            "<text>\"Repair · 检修\"</text>").doesNotContain("两天", "紧急程度");
  }

  @Test
  @DisplayName("what anybody may have written stays whole: values, tasks, comments, people")
  void othersStay() {
    String answer = """
        [{"id": "1", "name": "Call · 致电", "taskDefinitionKey": "call", "description": "Soon · 尽快"},
         {"name": "note · 备注", "value": "Soon · 尽快", "type": "String"},
         {"name": "Overdue · 已超期", "label": "Late · 超期"}, "Late · 超期", 7, null]""";

    assertThat(english("task", answer)).isEqualTo(read(answer));
    assertThat(chinese("history/variable-instance", answer)).isEqualTo(read(answer));
  }

  private JsonNode chinese(String path, String answer) {
    return put(path, answer, Locale.SIMPLIFIED_CHINESE);
  }

  private JsonNode english(String path, String answer) {
    return put(path, answer, Locale.ENGLISH);
  }

  private JsonNode put(String path, String answer, Locale reader) {
    JsonNode content = read(answer);
    names.leave(content, ENGINE + path, reader);
    return content;
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
