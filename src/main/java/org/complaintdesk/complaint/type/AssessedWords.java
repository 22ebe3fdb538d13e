package org.complaintdesk.complaint.type;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.process.KnownAnswers;
import org.complaintdesk.process.TableColumn;
import org.springframework.stereotype.Component;

/** Of what tables say of a complaint, the words and numbers that the desk itself works with (CL-5, CL-6, IN-8). */
@Component
class AssessedWords implements KnownAnswers {

  private static final Pattern URGENCY = Pattern.compile("[123]");
  private static final Pattern LEVEL =
      Pattern.compile(Stream.of(Level.values()).map(Level::id).collect(Collectors.joining("|")));
  private static final Pattern PLACE = Pattern.compile("\\d|[1-9]\\d|100");

  private static final Map<TableColumn, Pattern> PATTERNS = Map.of(
      new TableColumn("urgency", "urgency"), URGENCY,
      new TableColumn("complaint-level", "level"), LEVEL,
      new TableColumn("queue-priority", "priority"), PLACE);

  @Override
  public Map<TableColumn, Pattern> patterns() {
    return PATTERNS;
  }
}
