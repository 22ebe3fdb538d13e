package org.complaintdesk.dispatch;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.complaintdesk.desk.Option;
import org.complaintdesk.tasklist.form.OpenTask;
import org.complaintdesk.tasklist.form.OptionLists;
import org.complaintdesk.tasklist.form.OptionSource;
import org.springframework.stereotype.Component;

/** Offers all departments by name: the engine's groups of that type, so that a new one needs no programmer. */
@Component
class Departments implements OptionSource {

  private static final String TYPE = "DEPARTMENT";

  private final IdentityService identity;

  Departments(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public OptionLists of(OpenTask task) {
    return OptionLists.of("departments", this::all);
  }

  private List<Option> all() {
    return identity.createGroupQuery().groupType(TYPE).orderByGroupId().asc().list().stream()
        .map(Departments::option).toList();
  }

  private static Option option(Group group) {
    return new Option(group.getId(), group.getName() == null ? group.getId() : group.getName());
  }
}
