package org.complaintdesk.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.language.WordsOfForms;

/** Serves the form of a task whole, with the fragments that it shares with others, and in its reader's language (IN-10). */
public class FormsOnScreen extends CommandInterceptor {

  private final FormFragments fragments;
  private final ObjectMapper json = new ObjectMapper();

  public FormsOnScreen(TaskForms forms) {
    this.fragments = forms.fragments();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T execute(Command<T> command) {
    T result = next.execute(command);
    return command instanceof GetDeployedTaskFormCmd && result instanceof InputStream form ? (T) served(form) : result;
  }

  private InputStream served(InputStream stored) {
    try (stored) {
      byte[] content = stored.readAllBytes();
      return new ByteArrayInputStream(read(content) instanceof ObjectNode form ? served(form) : content);
    } catch (IOException e) {
      throw new UncheckedIOException("The form of a task cannot be read.", e);
    }
  }

  /** No object where it is none of Camunda's forms, but a page of HTML. */
  private JsonNode read(byte[] content) throws IOException {
    try {
      return json.readTree(content);
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance();
    }
  }

  private byte[] served(ObjectNode form) throws JsonProcessingException {
    fragments.fill(form, Context.getCommandContext());
    WordsOfForms.translate(form, EngineMessages.language());
    return json.writeValueAsBytes(form);
  }
}
