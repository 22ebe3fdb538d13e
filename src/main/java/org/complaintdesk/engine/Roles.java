package org.complaintdesk.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Makes the roles of the desk groups of the engine, each with its grants, when the desk starts for the first time. */
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
    file.roles().forEach(role -> seeds.once("role." + role.id(), () -> seed(role)));
  }

  private void seed(Role role) {
    if (identity.createGroupQuery().groupId(role.id()).count() == 0) {
      Group group = identity.newGroup(role.id());
      group.setName(role.name());
      group.setType(role.type());
      identity.saveGroup(group);
    }
    file.grantsOf(role).forEach(grant -> grants.grant(role.id(), grant));
  }
}
