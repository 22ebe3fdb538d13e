package org.complaintdesk.dispatch;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Gateway to the departments: the engine's groups of that type, so that a new one needs no programmer. */
@Component
public class Departments {

  private static final String TYPE = "DEPARTMENT";

  private final IdentityService identity;

  Departments(IdentityService identity) {
    this.identity = identity;
  }

  /** All departments by name, as options of a form. */
  public List<Map<String, String>> options() {
    return identity.createGroupQuery().groupType(TYPE).orderByGroupId().asc().list().stream()
        .map(Departments::option).toList();
  }

  private static Map<String, String> option(Group group) {
    return Map.of("label", group.getName() == null ? group.getId() : group.getName(), "value", group.getId());
  }
}
