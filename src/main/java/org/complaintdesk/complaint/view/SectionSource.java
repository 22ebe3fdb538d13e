package org.complaintdesk.complaint.view;

import java.util.Locale;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.tasklist.form.CaseSection;

/**
 * A capability that knows something of every complaint: forms show it, and the archive keeps it.
 *
 * @param <S> what it knows
 */
public interface SectionSource<S extends Record & CaseSection> {

  /** What kind of section it is. */
  Class<S> section();

  /** The facts as they are now, as they stand on record: whoever shows them masks them (PR-1). */
  S of(Complaint complaint, Locale locale);
}
