package org.complaintdesk.incident;

import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.FactContributor;
import org.springframework.stereotype.Component;

/** Shows on which incident a complaint hangs, and what the emergency team does about it (RS-6, DX-5). */
@Component
class IncidentFacts implements FactContributor {

  private final AttachmentRepository attachments;
  private final IncidentRepository incidents;
  private final EmergencyRepository emergencies;
  private final IncidentTexts texts;

  IncidentFacts(AttachmentRepository attachments, IncidentRepository incidents, EmergencyRepository emergencies,
      IncidentTexts texts) {
    this.attachments = attachments;
    this.incidents = incidents;
    this.emergencies = emergencies;
    this.texts = texts;
  }

  @Override
  public void contribute(Complaint complaint, Map<String, Object> facts, Locale locale) {
    facts.put("incident", attachments.findLatest(complaint.number())
        .flatMap(attachment -> incidents.findById(attachment.incidentNumber()))
        .map(incident -> texts.incident(incident, attachments.countComplaints(incident.number()), locale)).orElse(""));
    facts.put("emergency", emergencies.findByCaseNumber(complaint.number())
        .map(emergency -> texts.emergency(emergency, locale)).orElse(""));
  }
}
