package org.complaintdesk.engine.table;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.process.TableFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up the work that failed for the fault of a table as soon as somebody deploys something, or takes a deployment
 * back: each failed job runs once more, and is an incident again where the fault is still there.
 */
public class TakenUpAgain extends CommandInterceptor {

  private static final Logger log = LoggerFactory.getLogger(TakenUpAgain.class);

  @Override
  public <T> T execute(Command<T> command) {
    T result = next.execute(command);
    if (command instanceof DeployCmd || command instanceof DeleteDeploymentCmd) {
      // in a transaction of its own: a conflict over a job must not undo the deployment
      CommandContext engine = Context.getCommandContext();
      CommandExecutor afterwards = engine.getProcessEngineConfiguration().getCommandExecutorTxRequiresNew();
      engine.getTransactionContext().addTransactionListener(TransactionState.COMMITTED, context -> takeUp(afterwards));
    }
    return result;
  }

  private static void takeUp(CommandExecutor engine) {
    try {
      engine.execute(command -> {
        command.runWithoutAuthorization(() -> {
          failed(command).forEach(job -> ((JobEntity) job).setRetries(1));
          return null;
        });
        return null;
      });
    } catch (RuntimeException notNow) {
      log.warn("Work that failed for the fault of a table could not be taken up again; resume its incidents in Cockpit.",
          notNow);
    }
  }

  private static List<Job> failed(CommandContext command) {
    ManagementService management = command.getProcessEngineConfiguration().getManagementService();
    return management.createJobQuery().noRetriesLeft().list().stream()
        .filter(job -> TableFault.isTold(((JobEntity) job).getExceptionMessage())).toList();
  }
}
