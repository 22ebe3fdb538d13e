package org.complaintdesk.incident;

import java.util.Date;
import java.util.Set;
import org.complaintdesk.process.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of an incident, under the names that a complaint's facts have (RS-6). */
@Component
@Order(60)
class IncidentFacts implements FactSource {

  private static final String COMPLAINT_TYPE = "complaintType";
  private static final String HOME_REGION = "homeRegion";
  private static final String RECEIVED_AT = "receivedAt";
  private static final String AFFECTED_CUSTOMERS = "affectedCustomers";
  private static final Set<String> FACTS = Set.of(COMPLAINT_TYPE, HOME_REGION, RECEIVED_AT, AFFECTED_CUSTOMERS);

  private final IncidentRepository incidents;
  private final AttachmentRepository attachments;

  IncidentFacts(IncidentRepository incidents, AttachmentRepository attachments) {
    this.incidents = incidents;
    this.attachments = attachments;
  }

  @Override
  public boolean knows(String fact) {
    return FACTS.contains(fact);
  }

  @Override
  public boolean has(String caseNumber) {
    return incidents.findById(caseNumber).isPresent();
  }

  @Override
  public @Nullable Object read(String caseNumber, String fact) {
    Incident incident = incidents.findById(caseNumber).orElseThrow();
    return switch (fact) {
      case COMPLAINT_TYPE -> incident.complaintType();
      case HOME_REGION -> incident.region();
      case RECEIVED_AT -> Date.from(incident.openedAt());
      default -> attachments.countCustomers(caseNumber);
    };
  }
}
