package org.complaintdesk.engine.table;

import java.util.Map;
import java.util.regex.Pattern;
import org.complaintdesk.process.KnownAnswers;
import org.complaintdesk.process.TableColumn;
import org.springframework.stereotype.Component;

/** How long timers of the diagrams run, as tables say it: a length of time that the engine takes. */
@Component
class TimerAnswers implements KnownAnswers {

  private static final Pattern LENGTH =
      Pattern.compile("P(?!$)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?");

  private static final Map<TableColumn, Pattern> PATTERNS = Map.of(
      new TableColumn("waiting-policy", "waitFor"), LENGTH,
      new TableColumn("survey-policy", "waitFor"), LENGTH,
      new TableColumn("contact-policy", "pauseAtMost"), LENGTH,
      new TableColumn("emergency-terms", "remindEvery"), LENGTH,
      new TableColumn("emergency-terms", "urgeEvery"), LENGTH);

  @Override
  public Map<TableColumn, Pattern> patterns() {
    return PATTERNS;
  }
}
