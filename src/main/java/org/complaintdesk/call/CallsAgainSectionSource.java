package org.complaintdesk.call;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.complaint.view.TaskSectionSource;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;
import org.springframework.stereotype.Component;

/** Says whether the process of a task can call again: cases that began before that was drawn cannot. */
@Component
class CallsAgainSectionSource implements TaskSectionSource {

  /** The steps that wait for the next call, in the models that have a form of their own for it. */
  private static final String OF_SURVEY = "await-next-call";
  private static final String OF_ESCALATION = "await-confirmation";
  private static final String OF_RESULT = "await-telling";

  @Override
  public Optional<LateSection> of(OpenTask task, Locale locale) {
    return Optional.of(LateSection.of(CallsAgainSection.class,
        () -> new CallsAgainSection(Stream.of(OF_SURVEY, OF_ESCALATION, OF_RESULT).anyMatch(task::hasStep))));
  }
}
