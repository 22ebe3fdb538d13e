package org.complaintdesk.engine.guard;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * A process that a person starts has the number of a case for its business key: every line of its log begins with it.
 * One of the product's own needs a case that there is, for which it does not run yet, and what whoever calls it hands on;
 * where the desk starts one for a person, it has made the case.
 */
public class StartGuard extends PersonGuard {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final int CAUSES = 20;

  private final EngineMessages messages;
  private final Predicate<String> isOurs;
  private final Predicate<String> isCase;

  /**
   * @param isOurs whether the product has a process of that key
   * @param isCase whether there is a case of that number
   */
  public StartGuard(EngineMessages messages, Predicate<String> isOurs, Predicate<String> isCase) {
    this.messages = messages;
    this.isOurs = isOurs;
    this.isCase = isCase;
  }

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof StartProcessInstanceCmd || command instanceof StartProcessInstanceAtActivitiesCmd) {
      ProcessInstantiationBuilderImpl start =
          (ProcessInstantiationBuilderImpl) Objects.requireNonNull(field(command, "instantiationBuilder"));
      check(start.getBusinessKey());
      return EngineRequest.isRunning()
          ? started(command, definition(start, engine), start.getBusinessKey(), engine) : next.execute(command);
    }
    if (command instanceof SubmitStartFormCmd) {
      String businessKey = (String) field(command, "businessKey");
      check(businessKey);
      return started(command, definition((String) field(command, "processDefinitionId"), engine), businessKey, engine);
    }
    if (command instanceof AbstractCorrelateMessageCmd && EngineRequest.isRunning()) {
      MessageCorrelationBuilderImpl builder =
          (MessageCorrelationBuilderImpl) Objects.requireNonNull(field(command, "builder"));
      refuseToBegin(builder.getMessageName(), engine);
    }
    return next.execute(command);
  }

  /** A message that begins one of the product's own is sent by the desk, which has looked whether it may begin. */
  private void refuseToBegin(@Nullable String message, CommandContext engine) {
    Stream<ProcessDefinitionEntity> begun = message == null ? Stream.empty() : engine.runWithoutAuthorization(
        () -> engine.getEventSubscriptionManager().findMessageStartEventSubscriptionByName(message)).stream()
        .map(start -> definition(start.getConfiguration(), engine)).filter(Objects::nonNull);
    begun.filter(process -> isOurs.test(process.getKey())).findFirst().ifPresent(process -> {
      throw new BadUserRequestException(messages.text("start.message", message, process.getKey()));
    });
  }

  private void check(@Nullable String businessKey) {
    if (businessKey != null && !NUMBER.matcher(businessKey).matches()) {
      throw new BadUserRequestException(messages.text("start.business-key"));
    }
  }

  private <T> T started(Command<T> command, @Nullable ProcessDefinitionEntity process, @Nullable String businessKey,
      CommandContext engine) {
    if (process == null) {
      return next.execute(command);
    }
    if (!isOurs.test(process.getKey())) {
      return complete(command, "start.variable", process, failure -> failure instanceof ELException);
    }
    for (CommandChecker checker : engine.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkCreateProcessInstance(process);
    }
    if (businessKey == null || !isCase.test(businessKey)) {
      throw new BadUserRequestException(messages.text("start.no-case", process.getKey()));
    }
    if (runs(process, businessKey, engine)) {
      throw new BadUserRequestException(messages.text("start.running", process.getKey(), businessKey));
    }
    return complete(command, "start.incomplete", process, StartGuard::isAbsence);
  }

  private static boolean runs(ProcessDefinitionEntity process, String businessKey, CommandContext engine) {
    return engine.runWithoutAuthorization(() -> engine.getProcessEngineConfiguration().getRuntimeService()
        .createProcessInstanceQuery().processDefinitionKey(process.getKey())
        .processInstanceBusinessKey(businessKey).count() > 0);
  }

  /** Its steps may find nothing where they read what whoever starts it hands on. */
  private <T> T complete(Command<T> command, String sentence, ProcessDefinitionEntity process,
      Predicate<Throwable> isAbsence) {
    try {
      return next.execute(command);
    } catch (RuntimeException failure) {
      boolean incomplete = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause).limit(CAUSES)
          .anyMatch(isAbsence);
      throw incomplete ? new BadUserRequestException(messages.text(sentence, process.getKey())) : failure;
    }
  }

  private static @Nullable ProcessDefinitionEntity definition(ProcessInstantiationBuilderImpl start,
      CommandContext engine) {
    return start.getProcessDefinitionId() != null ? definition(start.getProcessDefinitionId(), engine)
        : engine.getProcessDefinitionManager().findLatestProcessDefinitionByKey(start.getProcessDefinitionKey());
  }

  private static @Nullable ProcessDefinitionEntity definition(@Nullable String id, CommandContext engine) {
    return id == null ? null : engine.getProcessDefinitionManager().findLatestProcessDefinitionById(id);
  }

  /** What the product's own steps say where the case that calls their process hands nothing on. */
  private static boolean isAbsence(Throwable cause) {
    return cause instanceof IllegalStateException || cause instanceof NullValueException || cause instanceof ELException;
  }
}
