package org.complaintdesk.engine.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.complaintdesk.desk.TypedText;

/**
 * Refuses a text that no column takes before the database does, by whatever command it comes: the database would say so
 * in its own words and repeat the text (PR-1).
 */
public class BoundedTexts extends StringValueSerializer {

  /** Longest text of a variable and of most columns of a case, in UTF-16 units. */
  public static final int LONGEST = 4000;

  private final EngineMessages messages;

  public BoundedTexts(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  public void writeValue(StringValue value, ValueFields fields) {
    String text = value.getValue();
    if (text != null) {
      check(fields.getName(), text, messages);
    }
    super.writeValue(value, fields);
  }

  /** @throws BadUserRequestException naming the variable and the limit, where no column takes such a text */
  static void check(String variable, String text, EngineMessages messages) {
    if (text.length() > LONGEST) {
      throw new BadUserRequestException(messages.text("variable.too-long", variable, LONGEST));
    }
    if (!TypedText.isReadable(text)) {
      throw new BadUserRequestException(messages.text("variable.unreadable", variable));
    }
  }
}
