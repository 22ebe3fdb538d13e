package org.complaintdesk.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Asks for the rights of all groups of whoever is at work. The engine would first read, for each command, which groups
 * have a right to anything at all: with the rights on its tasks that grows with every open case.
 */
class AuthorizedGroups implements SessionFactory {

  @Override
  public Class<?> getSessionType() {
    return AuthorizationManager.class;
  }

  @Override
  public Session openSession() {
    return new AuthorizationManager() {

      @Override
      public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
      }
    };
  }
}
