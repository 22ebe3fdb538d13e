package org.complaintdesk.access;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.complaintdesk.access.ApiEndpoints.Endpoint;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OnBehalf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the engine for whom it works, and with which rights, where no request does; forgets it afterwards. */
@Component
class WorkOnBehalf implements OnBehalf {

  private final IdentityService identity;
  private final ApiEndpoints endpoints;
  private final DeskRights rights;

  WorkOnBehalf(IdentityService identity, ApiEndpoints endpoints, DeskRights rights) {
    this.identity = identity;
    this.endpoints = endpoints;
    this.rights = rights;
  }

  @Override
  public boolean admits(Login person, String path) {
    List<String> groups = groups(person);
    boolean user = identity.createUserQuery().userId(person.value()).count() > 0;
    return user && at(path).stream().anyMatch(
        endpoint -> endpoint.groups().isEmpty() || endpoint.groups().stream().anyMatch(groups::contains));
  }

  @Override
  public void work(Login person, String path, Runnable work) {
    try {
      Stream<String> added = at(path).stream().flatMap(endpoint -> endpoint.worksAs().stream());
      identity.setAuthentication(person.value(), Stream.concat(groups(person).stream(), added).toList());
      work.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  @Override
  public <T extends @Nullable Object> T asTheDesk(Supplier<T> work) {
    return rights.work(work);
  }

  private List<String> groups(Login person) {
    return identity.createGroupQuery().groupMember(person.value()).list().stream().map(Group::getId).toList();
  }

  private List<Endpoint> at(String path) {
    return endpoints.endpoints().stream().filter(endpoint -> endpoint.path().equals(path)).toList();
  }
}
