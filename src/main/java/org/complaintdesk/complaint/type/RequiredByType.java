package org.complaintdesk.complaint.type;

import java.util.List;
import java.util.Map;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.springframework.stereotype.Component;

/** What a type of complaint requires, by the newest tables (IN-2, CL-4). */
@Component
class RequiredByType {

  static final String RECORD_TABLE = "required-record";
  static final String DETAILS_TABLE = "required-details";
  private static final TableColumn TYPE_FOR_RECORD = new TableColumn(RECORD_TABLE, "complaintType");
  private static final TableColumn TYPE_FOR_DETAILS = new TableColumn(DETAILS_TABLE, "complaintType");
  private static final TableColumn ON_RECORD = new TableColumn(RECORD_TABLE, "field");
  private static final TableColumn DETAIL = new TableColumn(DETAILS_TABLE, "detail");

  private final UnrecordedDecisions decisions;

  RequiredByType(UnrecordedDecisions decisions) {
    this.decisions = decisions;
  }

  /** Whether both tables can answer about the type. */
  boolean isKnown(String type) {
    return ask(TYPE_FOR_RECORD, type).isGiven() && ask(TYPE_FOR_DETAILS, type).isGiven();
  }

  ComplaintType of(String type, String label) {
    return new ComplaintType(type, label, texts(TYPE_FOR_RECORD, type, ON_RECORD), texts(TYPE_FOR_DETAILS, type, DETAIL));
  }

  private List<String> texts(TableColumn input, String type, TableColumn answer) {
    return ask(input, type).rows().stream().map(row -> String.valueOf(answer.of(row))).toList();
  }

  private UnrecordedDecisions.Answer ask(TableColumn input, String type) {
    return decisions.find(input.table(), Map.of(input.name(), type));
  }
}
