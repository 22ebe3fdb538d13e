package org.complaintdesk.complaint;

import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.AddedFacts;
import org.complaintdesk.process.KeptFields;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a type of complaint requires beside the rest, and what analysts ask in fields of their own (CL-4). */
@Component
class ComplaintDetailFacts implements AddedFacts {

  private final Complaints complaints;
  private final ComplaintTypes types;
  private final ObjectProvider<KeptFields> forms;

  ComplaintDetailFacts(Complaints complaints, ComplaintTypes types, ObjectProvider<KeptFields> forms) {
    this.complaints = complaints;
    this.types = types;
    this.forms = forms;
  }

  @Override
  public boolean knows(String fact) {
    return types.all().stream().anyMatch(type -> type.requiredDetails().contains(fact))
        || forms.stream().anyMatch(fields -> fields.include(fact));
  }

  @Override
  public @Nullable Object read(CaseNumber caseNumber, String fact) {
    return complaints.find(caseNumber).map(complaint -> complaint.matter().details().get(fact)).orElse(null);
  }
}
