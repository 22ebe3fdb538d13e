package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.complaintdesk.engine.answer.StrictJson;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("IN-10: names of groups, task lists and tables stand in both languages, and each reader is shown one")
class NamesInBothLanguagesTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String GROUP = "night-shift";

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;
  @Autowired
  private FilterService filters;

  private String list = "";

  @BeforeEach
  void groupAndList() {
    Group group = identity.newGroup(GROUP);
    group.setName("Night shift · 夜班");
    group.setType("WORKFLOW");
    identity.saveGroup(group);
    Filter overdue = filters.createTaskFilterQuery().filterName("Overdue · 已超期").singleResult();
    Filter own = filters.newTaskFilter("Late at night · 深夜超期");
    own.setQuery(overdue.getQuery());
    own.setProperties(overdue.getProperties());
    list = filters.saveFilter(own).getId();
  }

  @AfterEach
  void takeBack() {
    identity.deleteGroup(GROUP);
    filters.deleteFilter(list);
  }

  @Test
  @DisplayName("an administrator reads them in one language, in Tasklist, Cockpit and Admin")
  void shown() {
    assertThat(administrator("zh-CN").get(ENGINE + "group").values("name")).contains("夜班", "初级话务员")
        .noneMatch(name -> name.contains(" · "));
    assertThat(administrator("en").get(ENGINE + "group").values("name")).contains("Night shift", "Junior agent")
        .noneMatch(name -> name.contains(" · "));
    assertThat(administrator("zh-CN").get(ENGINE + "filter").body()).contains("深夜超期", "投诉细类").doesNotContain("Overdue");
    assertThat(administrator("en").get(ENGINE + "filter").body()).contains("Late at night", "Urgency").doesNotContain("超期");
    assertThat(administrator("zh-CN").get(ENGINE + "decision-definition?latestVersion=true").values("name"))
        .contains("处理天数").noneMatch(name -> name.contains(" · "));
  }

  @Test
  @DisplayName("Cockpit draws a table in the reader's language; a program gets the model whole, to send it back")
  void tables() {
    String path = "decision-definition/key/handling-days/xml";
    assertThat(administrator("zh-CN").get(ENGINE + path).json().path("dmnXml").asText())
        .contains("业务产品质量：3 个工作日。").doesNotContain("Product and service quality");
    assertThat(administrator("en").get(ENGINE + path).json().path("dmnXml").asText())
        .contains("Product and service quality: 3 business days (DL-1).").doesNotContain("业务产品质量");
    for (String language : new String[] {"zh-CN", "en"}) {
      Caller program = Caller.person(port, "admin").with("Accept-Language", language);
      assertThat(program.get("/engine-rest/" + path).json().path("dmnXml").asText())
          .contains("Product and service quality: 3 business days (DL-1). · 业务产品质量：3 个工作日。");
      assertThat(program.get("/engine-rest/process-definition/key/complaint-handling/xml").json().path("bpmn20Xml")
          .asText()).contains("name=\"Review content\"", "value=\"审核内容\"");
      assertThat(program.get("/engine-rest/group/" + GROUP).json().path("name").asText()).isEqualTo("Night shift · 夜班");
    }
  }

  @Test
  @DisplayName("a group that is saved as it was shown, or with another type, keeps its other language")
  void savedGroup() {
    Caller reader = administrator("zh-CN");
    ObjectNode shown = (ObjectNode) reader.get(ENGINE + "group/" + GROUP).json();
    assertThat(shown.path("name").asText()).isEqualTo("夜班");

    assertThat(reader.put(ENGINE + "group/" + GROUP, shown.put("type", "DEPARTMENT").toString()).status()).isEqualTo(204);
    assertThat(group().getName()).isEqualTo("Night shift · 夜班");
    assertThat(group().getType()).isEqualTo("DEPARTMENT");
  }

  @Test
  @DisplayName("what no honest caller sends is refused as at every other address, and changes nothing")
  void hostile() {
    String nameTwice = "{\"id\": \"" + GROUP + "\", \"name\": \"a\", \"name\": \"b\"}";
    String endless = "{\"name\": \"" + "x".repeat(StrictJson.MAX_BYTES) + "\"}";
    for (String body : List.of(nameTwice, endless, "{\"name\": 1e999999}", "{", "{} {}", "")) {
      assertThat(administrator("zh-CN").put(ENGINE + "group/" + GROUP, body).status())
          .as(body.substring(0, Math.min(body.length(), 40))).isEqualTo(400);
    }
    assertThat(group().getName()).isEqualTo("Night shift · 夜班");
  }

  @Test
  @DisplayName("a group that is renamed in one language keeps the other one; renamed in both it has both")
  void renamedGroup() {
    rename("en", "Late shift");
    assertThat(group().getName()).isEqualTo("Late shift · 夜班");
    rename("zh-CN", "晚班");
    assertThat(group().getName()).isEqualTo("Late shift · 晚班");
    rename("en", "Evening shift · 夜间班组");
    assertThat(group().getName()).isEqualTo("Evening shift · 夜间班组");
  }

  @Test
  @DisplayName("a task list whose order is changed keeps name, description and columns in both languages")
  void savedList() {
    Filter before = filters.getFilter(list);
    Caller reader = administrator("en");
    ObjectNode shown = (ObjectNode) reader.get(ENGINE + "filter/" + list).json();
    assertThat(shown.path("name").asText()).isEqualTo("Late at night");
    ObjectNode properties = (ObjectNode) shown.path("properties");
    properties.put("priority", 77);

    assertThat(reader.put(ENGINE + "filter/" + list, shown.toString()).status()).isEqualTo(204);
    Filter after = filters.getFilter(list);
    assertThat(after.getName()).isEqualTo("Late at night · 深夜超期");
    assertThat(after.getProperties().get("description")).isEqualTo(before.getProperties().get("description"));
    assertThat(String.valueOf(after.getProperties().get("variables")))
        .isEqualTo(String.valueOf(before.getProperties().get("variables"))).contains("Type · 投诉细类");
    assertThat(String.valueOf(after.getProperties().get("priority"))).startsWith("77");
  }

  @Test
  @DisplayName("whoever may not save a group or list changes nothing, and what is no JSON is refused as ever")
  void refused() {
    Caller junior = Caller.signedIn(port, "junior", "junior");
    assertThat(junior.put(ENGINE + "filter/" + list, "{\"resourceType\": \"Task\", \"name\": \"Mine\", \"query\": {},"
        + " \"properties\": {}}").status()).isIn(403, 404);
    assertThat(administrator("en").put(ENGINE + "group/" + GROUP, "{\"id\": ").status()).isEqualTo(400);
    assertThat(administrator("en").put(ENGINE + "group/no-such", "{\"id\": \"no-such\", \"name\": \"None\"}").status())
        .isEqualTo(404);
    assertThat(group().getName()).isEqualTo("Night shift · 夜班");
    assertThat(filters.getFilter(list).getName()).isEqualTo("Late at night · 深夜超期");
  }

  private void rename(String language, String name) {
    JsonNode shown = administrator(language).get(ENGINE + "group/" + GROUP).json();
    assertThat(administrator(language).put(ENGINE + "group/" + GROUP, ((ObjectNode) shown).put("name", name).toString())
        .status()).isEqualTo(204);
  }

  private Group group() {
    return identity.createGroupQuery().groupId(GROUP).singleResult();
  }

  private Caller administrator(String language) {
    return Caller.signedIn(port, "admin", "admin").with("Accept-Language", language);
  }
}
