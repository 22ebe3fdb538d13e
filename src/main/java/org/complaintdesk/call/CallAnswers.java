package org.complaintdesk.call;

import java.util.Map;
import java.util.regex.Pattern;
import org.complaintdesk.process.KnownAnswers;
import org.complaintdesk.process.TableColumn;
import org.springframework.stereotype.Component;

/** How the table of contacts writes pauses and the hours of a day. */
@Component
class CallAnswers implements KnownAnswers {

  private static final Pattern LENGTH = Pattern.compile("P(?!$)(\\d{1,4}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,4}M)?(\\d{1,4}S)?)?");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  @Override
  public Map<TableColumn, Pattern> patterns() {
    return Map.of(CallPolicy.CALL_AFTER, LENGTH, CallPolicy.CALL_WITHIN, LENGTH, CallPolicy.CALL_AT_MOST, LENGTH,
        CallPolicy.CALL_FROM, TIME, CallPolicy.CALL_UNTIL, TIME);
  }
}
