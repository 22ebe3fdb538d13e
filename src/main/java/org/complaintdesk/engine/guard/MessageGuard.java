package org.complaintdesk.engine.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.complaintdesk.process.MessageContent;
import org.complaintdesk.process.MessageContent.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Holds a message to what it is made of before its case hears of it, and empties the parts that it leaves out: the case
 * must not be told the words of the message before once more.
 */
public class MessageGuard extends CommandInterceptor {

  private final EngineMessages messages;
  private final SingletonSupplier<Map<String, MessageContent>> contents;

  public MessageGuard(EngineMessages messages, ObjectProvider<MessageContent> contents) {
    this.messages = messages;
    // they are made of beans that need the engine, which is being built when this is asked for
    this.contents = SingletonSupplier.of(() -> {
      Map<String, MessageContent> known = new HashMap<>();
      contents.orderedStream().forEach(content -> known.put(content.message(), content));
      return known;
    });
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof AbstractCorrelateMessageCmd) {
      Object message = Objects.requireNonNull(PersonGuard.field(command, "builder"));
      return correlated(command, (MessageCorrelationBuilderImpl) message);
    }
    return command instanceof MessageEventReceivedCmd ? received(command) : next.execute(command);
  }

  private <T> T correlated(Command<T> command, MessageCorrelationBuilderImpl message) {
    MessageContent content = contentOf(message.getMessageName());
    if (content == null) {
      return next.execute(command);
    }
    Map<String, @Nullable Object> given = valuesOf(Stream.of(message.getPayloadProcessInstanceVariables(),
        message.getPayloadProcessInstanceVariablesLocal(),
        message.getPayloadProcessInstanceVariablesToTriggeredScope()).map(PassingPayload::of).toList());
    check(content, given);
    leftOut(content, given).forEach(name -> message.setVariable(name, Variables.untypedNullValue(true)));
    return heard(command, content, given);
  }

  /** What a message to one execution brings stays in the process otherwise, and stands in the way of the next one. */
  private <T> T received(Command<T> command) {
    MessageContent content = contentOf((String) PersonGuard.field(command, "messageName"));
    if (content == null) {
      return next.execute(command);
    }
    List<VariableMap> payload = new ArrayList<>();
    for (String name : List.of("processVariables", "processVariablesLocal", "processVariablesToTriggeredScope")) {
      VariableMap values = PassingPayload.of((Map<?, ?>) PersonGuard.field(command, name));
      PersonGuard.setField(command, name, values);
      payload.add(values);
    }
    Map<String, @Nullable Object> given = valuesOf(payload);
    check(content, given);
    leftOut(content, given).forEach(name -> payload.get(0).putValueTyped(name, Variables.untypedNullValue(true)));
    return heard(command, content, given);
  }

  /**
   * A message that lacks something is refused once somebody has heard it, and nothing is left of it: where nobody waits
   * for it, the engine says that.
   */
  private <T> T heard(Command<T> command, MessageContent content, Map<String, @Nullable Object> given) {
    Optional<Part> missing = content.parts().stream().filter(part -> part.isMissingIn(given)).findFirst();
    if (missing.isEmpty()) {
      return next.execute(command);
    }
    BadUserRequestException refusal = refused("message.missing", missing.get().variable().name(), content.message());
    try {
      next.execute(command);
    } catch (ProcessEngineException nobodyHeard) {
      throw nobodyHeard;
    } catch (RuntimeException heardWithoutIt) {
      throw refusal;
    }
    throw refusal;
  }

  private @Nullable MessageContent contentOf(@Nullable String message) {
    return message == null ? null : Objects.requireNonNull(contents.get()).get(message);
  }

  private static List<String> leftOut(MessageContent content, Map<String, @Nullable Object> given) {
    return content.parts().stream().map(part -> part.variable().name()).filter(name -> !given.containsKey(name))
        .toList();
  }

  private static Map<String, @Nullable Object> valuesOf(List<VariableMap> payload) {
    Map<String, @Nullable Object> given = new HashMap<>();
    payload.forEach(values -> values.keySet().forEach(name -> given.put(name, valueOf(values.getValueTyped(name)))));
    return given;
  }

  /** A serialized object stays closed: it is no text, no flag and no number. */
  private static @Nullable Object valueOf(TypedValue value) {
    return value instanceof SerializableValue ? value : value.getValue();
  }

  private void check(MessageContent content, Map<String, @Nullable Object> given) {
    content.parts().forEach(part -> check(part, given.get(part.variable().name()), content.message()));
  }

  private void check(Part part, @Nullable Object value, String message) {
    String name = part.variable().name();
    if (value == null || value instanceof String text && text.isBlank()) {
      return;
    }
    if (!part.variable().type().isInstance(value)) {
      throw refused("variable.not-" + part.variable().type().getSimpleName().toLowerCase(Locale.ROOT), name);
    }
    if (value instanceof String text) {
      BoundedTexts.check(name, text, messages);
    }
    if (part.isUnknownWord(value)) {
      throw refused("message.word", name, message, String.join(", ", new TreeSet<>(part.words())));
    }
  }

  private BadUserRequestException refused(String sentence, Object... arguments) {
    return new BadUserRequestException(messages.text(sentence, arguments));
  }
}
