package org.complaintdesk.incident;

import java.util.Locale;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.view.SectionSource;
import org.springframework.stereotype.Component;

/** Shows on which incident a complaint hangs, and what the emergency team does about it (RS-6, DX-5). */
@Component
class IncidentSectionSource implements SectionSource<IncidentSection> {

  private final AttachmentRepository attachments;
  private final IncidentRepository incidents;
  private final EmergencyRepository emergencies;
  private final IncidentTexts texts;

  IncidentSectionSource(AttachmentRepository attachments, IncidentRepository incidents, EmergencyRepository emergencies,
      IncidentTexts texts) {
    this.attachments = attachments;
    this.incidents = incidents;
    this.emergencies = emergencies;
    this.texts = texts;
  }

  @Override
  public Class<IncidentSection> section() {
    return IncidentSection.class;
  }

  @Override
  public IncidentSection of(Complaint complaint, Locale locale) {
    String incident = attachments.findLatest(complaint.number().value())
        .flatMap(attachment -> incidents.findById(attachment.incidentNumber().value()))
        .map(found -> texts.incident(found, attachments.countComplaints(found.number().value()), locale)).orElse("");
    String emergency = emergencies.findByCaseNumber(complaint.number().value())
        .map(found -> texts.emergency(found, locale)).orElse("");
    return new IncidentSection(incident, emergency);
  }
}
