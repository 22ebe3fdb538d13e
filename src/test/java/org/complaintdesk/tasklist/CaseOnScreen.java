package org.complaintdesk.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.dispatch.WorkOrderSection;
import org.complaintdesk.tasklist.CaseView.Fact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The case file beside a task, as somebody who works on the case reads it in English. */
@Component
public class CaseOnScreen {

  private final Complaints complaints;
  private final CaseReader reader;

  CaseOnScreen(Complaints complaints, CaseReader reader) {
    this.complaints = complaints;
    this.reader = reader;
  }

  /** What is known of the case, each thing by its name; what nobody has told us is left out. */
  @Transactional(readOnly = true)
  public Map<String, String> facts(String number) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Fact fact : reader.read(complaints.get(new CaseNumber(number)), Locale.ENGLISH).facts()) {
      facts.put(fact.name(), fact.content());
    }
    return facts;
  }

  /** How each work order stands, oldest first, in the words of that language. */
  @Transactional(readOnly = true)
  public List<String> orderStates(String number, Locale language) {
    return reader.read(complaints.get(new CaseNumber(number)), language).orders().stream()
        .map(WorkOrderSection.Row::status).toList();
  }

  /** The numbers of the customer's earlier complaints, newest first. */
  @Transactional(readOnly = true)
  public List<String> earlier(String number) {
    return reader.read(complaints.get(new CaseNumber(number)), Locale.ENGLISH).earlier().stream()
        .map(CaseView.EarlierLine::number).toList();
  }
}
