package org.complaintdesk.access.seed;

import java.util.List;
import java.util.Map;

/**
 * The data of the roles.
 *
 * @param grants  what may be done, by a name that roles refer to
 * @param roles   the roles
 */
record RoleFile(Map<String, List<RoleGrant>> grants, List<Role> roles) {

  /** @throws IllegalStateException when the role refers to a grant that the file does not define */
  List<RoleGrant> grantsOf(Role role) {
    return role.may().stream().flatMap(name -> grant(name, role).stream()).toList();
  }

  private List<RoleGrant> grant(String name, Role role) {
    List<RoleGrant> grant = grants.get(name);
    if (grant == null) {
      throw new IllegalStateException(
          "The role \"%s\" may do \"%s\", which the roles file does not define; it defines %s."
              .formatted(role.id(), name, grants.keySet()));
    }
    return grant;
  }
}
