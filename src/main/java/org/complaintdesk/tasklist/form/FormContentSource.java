package org.complaintdesk.tasklist.form;

import java.util.Locale;
import java.util.Optional;

/**
 * What the form of a task shows of its case and offers to choose from. It is asked when somebody opens the form and when
 * somebody sends it, so that nobody works on what has grown old and no task keeps a copy.
 */
public interface FormContentSource {

  /** Facts and options as they are now, masked (PR-1), in words of that language; empty for a task of no case. */
  Optional<FormContent> of(OpenTask task, Locale language);
}
