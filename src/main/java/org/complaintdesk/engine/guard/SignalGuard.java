package org.complaintdesk.engine.guard;

import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.SignalEventReceivedBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** A signal that nobody waits for is told as such to whoever sends it: the engine itself says that all is well. */
public class SignalGuard extends PersonGuard {

  private final EngineMessages messages;

  public SignalGuard(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof SignalEventReceivedCmd
        && field(command, "builder") instanceof SignalEventReceivedBuilderImpl signal && signal.getExecutionId() == null
        && engine.getEventSubscriptionManager()
            .findSignalEventSubscriptionsByEventName(signal.getSignalName()).isEmpty()) {
      throw new NotFoundException(messages.text("signal.unknown", signal.getSignalName()));
    }
    return next.execute(command);
  }
}
