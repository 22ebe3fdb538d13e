package org.complaintdesk.access.seed;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the product has granted to its roles, permission by permission, whether it still stands or an administrator has
 * revoked it since.
 */
@Component
class GrantRecord {

  private final JdbcClient database;

  GrantRecord(JdbcClient database) {
    this.database = database;
  }

  /** The permissions that were granted to the group for that resource at some time. */
  Set<String> of(String group, String resource, String id) {
    return new HashSet<>(database.sql(
            "select permission from role_grant where group_id = ? and resource_type = ? and resource_id = ?")
        .params(group, resource, id).query(String.class).list());
  }

  void add(String group, String resource, String id, Collection<String> permissions) {
    permissions.forEach(permission -> database.sql(
            "insert into role_grant (group_id, resource_type, resource_id, permission) values (?, ?, ?, ?)")
        .params(group, resource, id, permission).update());
  }
}
