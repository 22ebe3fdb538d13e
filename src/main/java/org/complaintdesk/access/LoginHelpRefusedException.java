package org.complaintdesk.access;

import java.util.Locale;
import java.util.stream.Stream;
import org.complaintdesk.desk.RefusedException;

/** What was asked for about logins cannot be done; nothing was changed. */
class LoginHelpRefusedException extends RefusedException {

  private final transient Object[] values;

  /** @param field  what has to be given otherwise */
  LoginHelpRefusedException(String code, String field, Object... values) {
    super(code);
    this.values = Stream.concat(Stream.of(field), Stream.of(values)).toArray();
  }

  /** The whole sentence for the reader. */
  String sentence(Locale reader) {
    return AccessMessages.say("logins." + getMessage(), reader, values);
  }
}
