package org.complaintdesk.regulator;

import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.type.OfficeDetails;
import org.complaintdesk.complaint.view.SectionSource;
import org.springframework.stereotype.Component;

/** Shows what the regulator's office says of a complaint that came by it (RG-1). */
@Component
class RegulatorSectionSource implements SectionSource<RegulatorSection> {

  @Override
  public Class<RegulatorSection> section() {
    return RegulatorSection.class;
  }

  @Override
  public RegulatorSection of(Complaint complaint, Locale locale) {
    if (complaint.arrival().channel() != Channel.REGULATOR) {
      return new RegulatorSection(false, "", "");
    }
    Map<String, String> said = complaint.matter().details();
    return new RegulatorSection(true, said.getOrDefault(OfficeDetails.FILE_NUMBER, ""), said.getOrDefault(OfficeDetails.ACCEPTED_ON, ""));
  }
}
