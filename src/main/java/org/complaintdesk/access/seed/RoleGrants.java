package org.complaintdesk.access.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Writes grants of groups into the engine. */
@Component
class RoleGrants {

  private final AuthorizationService authorizations;
  private final GrantRecord granted;

  RoleGrants(AuthorizationService authorizations, GrantRecord granted) {
    this.authorizations = authorizations;
    this.granted = granted;
  }

  /**
   * Grants what the group was never granted before: what an administrator has revoked stays revoked, and what a newer
   * version of the product adds is added to what stands.
   */
  void grantOnce(String group, RoleGrant grant) {
    grant.ids().forEach(id -> grantOnce(group, grant, id));
  }

  private void grantOnce(String group, RoleGrant grant, String id) {
    String resource = grant.resource().name();
    List<String> added = new ArrayList<>(grant.permissions());
    added.removeAll(granted.of(group, resource, id));
    if (!added.isEmpty()) {
      grant(group, grant.resource(), id, added);
      granted.add(group, resource, id, added);
    }
  }

  /** Grants it, beside what the group may do there already. */
  void grant(String group, Resource resource, String id, Collection<String> permissions) {
    Authorization authorization = standing(group, resource, id).orElseGet(() -> begun(group, resource, id));
    permissions.forEach(name -> authorization.addPermission(EnginePermissions.named(name, resource)));
    authorizations.saveAuthorization(authorization);
  }

  private Optional<Authorization> standing(String group, Resource resource, String id) {
    return Optional.ofNullable(authorizations.createAuthorizationQuery()
        .authorizationType(Authorization.AUTH_TYPE_GRANT)
        .groupIdIn(group)
        .resourceType(resource)
        .resourceId(id)
        .singleResult());
  }

  private Authorization begun(String group, Resource resource, String id) {
    Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(group);
    authorization.setResource(resource);
    authorization.setResourceId(id);
    return authorization;
  }
}
