package org.complaintdesk.engine.guard;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.impl.cmd.GetUniqueTaskWorkerCountCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;

/** The engine's figures are for those who look after the system; the engine itself tells them to everybody. */
public class MetricsGuard extends PersonGuard {

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof MetricsQueryImpl || command instanceof GetUniqueTaskWorkerCountCmd) {
      engine.getAuthorizationManager().checkAuthorization(SystemPermissions.READ, Resources.SYSTEM);
    }
    return next.execute(command);
  }
}
