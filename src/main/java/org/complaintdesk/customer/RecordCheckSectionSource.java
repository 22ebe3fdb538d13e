package org.complaintdesk.customer;

import java.util.Locale;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.view.SectionSource;
import org.springframework.stereotype.Component;

/** Shows what of a complaint does not agree with our records (CL-3). */
@Component
class RecordCheckSectionSource implements SectionSource<RecordCheckSection> {

  private final RecordCheck check;

  RecordCheckSectionSource(RecordCheck check) {
    this.check = check;
  }

  @Override
  public Class<RecordCheckSection> section() {
    return RecordCheckSection.class;
  }

  @Override
  public RecordCheckSection of(Complaint complaint, Locale locale) {
    return new RecordCheckSection(check.mismatches(complaint, locale));
  }
}
