package org.complaintdesk.access.seed;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;

/**
 * What a role may do with one kind of the engine's resources.
 *
 * @param resource     the kind, by the engine's name
 * @param ids          which of them; all unless said otherwise
 * @param permissions  the permissions, by the engine's names
 */
record RoleGrant(Resources resource, List<String> ids, List<String> permissions) {

  private static final List<String> ALL = List.of("*");

  RoleGrant(Resources resource, @Nullable List<String> ids, List<String> permissions) {
    this.resource = resource;
    this.ids = Objects.requireNonNullElse(ids, ALL);
    this.permissions = permissions;
  }
}
