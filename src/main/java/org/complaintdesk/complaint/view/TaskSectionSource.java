package org.complaintdesk.complaint.view;

import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;

/** A capability that knows what a task is about beside its case, such as the order that a department works on. */
public interface TaskSectionSource {

  /** The facts as they stand on record, or empty where it has nothing to do with the task. */
  Optional<LateSection> of(OpenTask task, Locale locale);
}
