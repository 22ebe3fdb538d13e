package org.complaintdesk.regulator;

import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.view.TaskSectionSource;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;
import org.springframework.stereotype.Component;

/** Lets the forms by which the regulator is answered open the page of evidence of the case (RG-1). */
@Component
class EvidenceSectionSource implements TaskSectionSource {

  @Override
  public Optional<LateSection> of(OpenTask task, Locale locale) {
    return Optional.of(LateSection.of(EvidenceSection.class, () -> new EvidenceSection(task.id())));
  }
}
