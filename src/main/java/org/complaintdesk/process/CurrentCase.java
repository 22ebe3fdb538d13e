package org.complaintdesk.process;

import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;

/** The case whose process is at work at this moment; the engine's room knows it. */
public interface CurrentCase {

  /** Its number; empty where no process is at work. */
  Optional<CaseNumber> number();

  /** Whether that process may get round no table. */
  boolean mustTablesAnswer();
}
