package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@DisplayName("Every group that Java, the models and the resources share is a role, and has its label")
class SharedGroupsTest {

  private static final Path ACCESS = Path.of("src", "main", "resources", "access");
  private static final Pattern DEPARTMENT_ROLE = Pattern.compile("\\{id: ([a-z-]+), [^}]*type: DEPARTMENT");

  @Test
  @DisplayName("groups: each that a model, a form, a table or a resource names is a role of the desk")
  void groups() throws Exception {
    Set<String> roles = roles();

    assertThat(roles).containsAll(groupsOfTasks()).containsAll(departments())
        .containsAll(ModelNames.texts("escalation-advisers"));
    assertThat(roles).containsAll(matches(Pattern.compile("- ([a-z]+-[a-z-]+|manager)\\n"),
        List.of(ACCESS.resolve("api-endpoints.yml"), ACCESS.resolve("filters.yml"))));
  }

  @Test
  @DisplayName("departments: those that the table proposes are groups of that type, and each has its label")
  void departmentsAreLabelled() {
    Set<String> groups = matches(DEPARTMENT_ROLE, List.of(ACCESS.resolve("roles.yml")));

    assertThat(groups).containsAll(departments());
    for (String bundle : List.of("complaint.properties", "complaint_zh_CN.properties")) {
      Set<String> labels = Bundles.keys(bundle);
      assertThat(labels).containsAll(groups.stream().map(name -> "label.department." + name).toList());
    }
  }

  @Test
  @DisplayName("advisers: each that the table names has its label (ES-1 e)")
  void advisersAreLabelled() {
    for (String bundle : List.of("escalation.properties", "escalation_zh_CN.properties")) {
      assertThat(Bundles.keys(bundle))
          .containsAll(ModelNames.texts("escalation-advisers").stream().map(name -> "label.adviser." + name).toList());
    }
  }

  private static Set<String> groupsOfTasks() {
    Set<String> groups = ProcessFiles.elements(UserTask.class).map(UserTask::getCamundaCandidateGroups)
        .filter(group -> !group.startsWith("$")).collect(Collectors.toCollection(TreeSet::new));
    ProcessFiles.elements(CamundaIn.class).filter(mapping -> "askedBy".equals(mapping.getCamundaTarget()))
        .map(CamundaIn::getCamundaSourceExpression).filter(text -> text.contains("'"))
        .map(text -> text.replaceAll("[${}']", "")).forEach(groups::add);
    ProcessFiles.elements(CamundaOutputParameter.class)
        .filter(parameter -> parameter.getCamundaName().equals("settledBy"))
        .map(parameter -> parameter.getTextContent().strip()).filter(group -> !group.startsWith("$")).forEach(groups::add);
    groups.addAll(ModelNames.texts("complaint-owner"));
    return groups;
  }

  private static Set<String> departments() {
    return ModelNames.texts("dispatch-routing");
  }

  private static Set<String> roles() throws IOException {
    Map<String, List<Map<String, Object>>> file =
        new Yaml().load(Files.readString(ACCESS.resolve("roles.yml")));
    return file.get("roles").stream().map(role -> (String) role.get("id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> matches(Pattern pattern, List<Path> files) {
    return ModelNames.found(pattern, files.stream().map(ProcessFiles::text));
  }
}
