package org.complaintdesk.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Asks for rights where they decide something.
 *
 * <p>The engine would first read, for each command, which groups have a right to anything at all: with the rights on its
 * tasks that grows with every open case. And it would look up, for each task in a list of one's own tasks, the right to
 * read it that it gave when the task was given to the person or the group.
 */
public class AuthorizedGroups implements SessionFactory {

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

      @Override
      public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        AuthorizationCheck asking = query.getAuthCheck();
        if (asking.isAuthorizationCheckEnabled() && isForOwnTasks(query, asking)) {
          asking.setAuthorizationCheckEnabled(false);
        }
      }
    };
  }

  /** What else the query asks for narrows it further; once a right was revoked, each task is looked at. */
  private static boolean isForOwnTasks(TaskQueryImpl query, AuthorizationCheck asking) {
    if (asking.isRevokeAuthorizationCheckEnabled() || query.isOrQueryActive() || query.getCandidateUser() != null) {
      return false;
    }
    boolean ofOwnGroups = query.getCandidateGroups() != null && !query.getCandidateGroups().isEmpty()
        && asking.getAuthGroupIds().containsAll(query.getCandidateGroups());
    boolean assigned = query.getAssignee() != null && query.getAssignee().equals(asking.getAuthUserId());
    return ofOwnGroups || assigned;
  }
}
