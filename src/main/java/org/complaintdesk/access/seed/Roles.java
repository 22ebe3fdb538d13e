package org.complaintdesk.access.seed;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.complaintdesk.access.AccessData;
import org.complaintdesk.access.AccessProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Makes the roles of the desk groups of the engine, each once. What a role may do is granted once too, permission by
 * permission, so that an upgrade grants what the newer version adds.
 */
@Component
@EnableConfigurationProperties(AccessProperties.class)
class Roles {

  private final IdentityService identity;
  private final RoleGrants grants;
  private final AccessSeeds seeds;
  private final RoleFile file;

  Roles(IdentityService identity, RoleGrants grants, AccessSeeds seeds, AccessProperties properties) {
    this.identity = identity;
    this.grants = grants;
    this.seeds = seeds;
    this.file = AccessData.read(properties.roles(), RoleFile.class);
  }

  void seed() {
    file.roles().forEach(role -> seeds.once("role." + role.id(), () -> create(role)));
    seeds.together(() -> file.roles().forEach(this::grant));
  }

  private void create(Role role) {
    if (!exists(role)) {
      Group group = identity.newGroup(role.id());
      group.setName(role.name());
      group.setType(role.type());
      identity.saveGroup(group);
    }
  }

  /** A role that an administrator has removed gets nothing. */
  private void grant(Role role) {
    if (exists(role)) {
      file.grantsOf(role).forEach(grant -> grants.grantOnce(role.id(), grant));
    }
  }

  private boolean exists(Role role) {
    return identity.createGroupQuery().groupId(role.id()).count() > 0;
  }
}
