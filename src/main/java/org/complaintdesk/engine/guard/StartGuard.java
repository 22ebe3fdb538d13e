package org.complaintdesk.engine.guard;

import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** A process that a person starts has the number of a case for its business key: every line of its log begins with it. */
public class StartGuard extends PersonGuard {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private final EngineMessages messages;

  public StartGuard(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof StartProcessInstanceCmd || command instanceof StartProcessInstanceAtActivitiesCmd) {
      check(((ProcessInstantiationBuilderImpl) Objects.requireNonNull(field(command, "instantiationBuilder")))
          .getBusinessKey());
    } else if (command instanceof SubmitStartFormCmd) {
      check((String) field(command, "businessKey"));
    }
    return next.execute(command);
  }

  private void check(@Nullable String businessKey) {
    if (businessKey != null && !NUMBER.matcher(businessKey).matches()) {
      throw new BadUserRequestException(messages.text("start.business-key"));
    }
  }
}
