package org.complaintdesk.engine.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.complaintdesk.process.MessageContent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a message brings comes with the message: a variable of that name that somebody sets by hand would stay in the
 * case, and from then on no such message could reach it.
 */
public class MessageVariablesGuard extends PersonGuard {

  private final EngineMessages messages;
  /** The message of each variable. */
  private final SingletonSupplier<Map<String, String>> brought;

  public MessageVariablesGuard(EngineMessages messages, ObjectProvider<MessageContent> contents) {
    this.messages = messages;
    // they are made of beans that need the engine, which is being built when this is asked for
    this.brought = SingletonSupplier.of(() -> {
      Map<String, String> known = new HashMap<>();
      contents.orderedStream().forEach(content ->
          content.parts().forEach(part -> known.putIfAbsent(part.variable().name(), content.message())));
      return known;
    });
  }

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    Map<?, ?> set = setByHand(command);
    if (set != null) {
      set.keySet().stream().map(String::valueOf).filter(brought.obtain()::containsKey).findFirst().ifPresent(name -> {
        throw new BadUserRequestException(messages.text("variable.of-message", name, brought.obtain().get(name)));
      });
    }
    return next.execute(command);
  }

  private static @Nullable Map<?, ?> setByHand(Command<?> command) {
    if (command instanceof AbstractSetVariableCmd || command instanceof AbstractPatchVariablesCmd
        || command instanceof SetVariablesToProcessInstancesBatchCmd) {
      return (Map<?, ?>) field(command, "variables");
    }
    if (command instanceof StartProcessInstanceCmd || command instanceof StartProcessInstanceAtActivitiesCmd) {
      return ((ProcessInstantiationBuilderImpl) Objects.requireNonNull(field(command, "instantiationBuilder")))
          .getVariables();
    }
    return command instanceof SubmitStartFormCmd ? (Map<?, ?>) field(command, "variables") : null;
  }
}
