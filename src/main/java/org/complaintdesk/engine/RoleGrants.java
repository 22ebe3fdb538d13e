package org.complaintdesk.engine;

import java.util.Collection;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.springframework.stereotype.Component;

/** Writes grants of groups into the engine; a grant that stands already is left as it is. */
@Component
class RoleGrants {

  private final AuthorizationService authorizations;

  RoleGrants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void grant(String group, RoleGrant grant) {
    grant.ids().forEach(id -> grant(group, grant.resource(), id, grant.permissions()));
  }

  void grant(String group, Resource resource, String id, Collection<String> permissions) {
    if (granted(group, resource, id)) {
      return;
    }
    Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(group);
    authorization.setResource(resource);
    authorization.setResourceId(id);
    permissions.forEach(name -> authorization.addPermission(permission(name, resource)));
    authorizations.saveAuthorization(authorization);
  }

  private boolean granted(String group, Resource resource, String id) {
    return authorizations.createAuthorizationQuery()
        .authorizationType(Authorization.AUTH_TYPE_GRANT)
        .groupIdIn(group)
        .resourceType(resource)
        .resourceId(id)
        .count() > 0;
  }

  private static Permission permission(String name, Resource resource) {
    return ResourceTypeUtil.getPermissionByNameAndResourceType(name, resource.resourceType());
  }
}
