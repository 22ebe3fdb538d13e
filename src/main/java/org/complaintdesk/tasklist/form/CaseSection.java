package org.complaintdesk.tasklist.form;

import java.util.Map;
import org.complaintdesk.desk.RecordValues;

/**
 * What a capability knows of a case, in words for a reader: a record of its own. Forms read each component as
 * {@code facts.<name>}, so that its name is a contract with whoever writes forms and stands in one section only. A
 * component is a text, a number, a flag, a list or a map of these, or a record of them; forms do not know one that is null.
 */
public interface CaseSection {

  /** What it says, by the names that forms know. */
  default Map<String, Object> facts() {
    return RecordValues.of((Record) this);
  }
}
