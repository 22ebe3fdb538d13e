package org.complaintdesk.access.seed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, made when the database holds none.
 *
 * @param name      the login
 * @param password  by the rules for passwords; only needed at the first start
 */
@ConfigurationProperties("complaint-desk.administrator")
record AdministratorProperties(@DefaultValue("admin") String name, @Nullable String password) {

  @Override
  public String toString() {
    return "AdministratorProperties[name=" + name + "]";
  }
}
