package org.complaintdesk.complaint.view;

import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;
import org.springframework.stereotype.Component;

/** Shows where somebody decides what the customer said after the wait was over. */
@Component
class LateReplySectionSource implements TaskSectionSource {

  private final LateReplies replies;

  LateReplySectionSource(LateReplies replies) {
    this.replies = replies;
  }

  @Override
  public Optional<LateSection> of(OpenTask task, Locale locale) {
    return task.caseNumber().map(number -> LateSection.of(LateReplySection.class,
        () -> replies.of(number).orElseGet(() -> new LateReplySection(""))));
  }
}
