package org.complaintdesk.access.seed;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A role of requirements.md "Words": a group of the engine.
 *
 * @param id    the group's id
 * @param name  the name people read
 * @param type  the engine's group type; {@code WORKFLOW} unless said otherwise
 * @param may   names of the grants that come with the role
 */
record Role(String id, String name, String type, List<String> may) {

  Role(String id, String name, @Nullable String type, @Nullable List<String> may) {
    this.id = id;
    this.name = name;
    this.type = Objects.requireNonNullElse(type, "WORKFLOW");
    this.may = Objects.requireNonNullElse(may, List.of());
  }
}
