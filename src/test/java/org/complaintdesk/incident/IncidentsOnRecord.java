package org.complaintdesk.incident;

import org.springframework.stereotype.Component;

/** The incidents on record. */
@Component
public class IncidentsOnRecord {

  private final AttachmentRepository attachments;

  IncidentsOnRecord(AttachmentRepository attachments) {
    this.attachments = attachments;
  }

  /** The number of the incident that a complaint hangs on, or was answered with. */
  public String of(String number) {
    return attachments.findLatest(number).orElseThrow().incidentNumber().value();
  }
}
