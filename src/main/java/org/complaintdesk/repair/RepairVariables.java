package org.complaintdesk.repair;

import org.complaintdesk.process.ProcessVariable;

/** What the process of a repair holds. */
final class RepairVariables {

  /** Id of the process that waits for a table to be right again. */
  static final String PROCESS = "table-repair";

  /** The table that could not answer. */
  static final ProcessVariable<String> FAULTY_TABLE = text("faultyTable");
  /** The id of its version, which stands for its content for ever. */
  static final ProcessVariable<String> FAULTY_VERSION = text("faultyVersion");
  /** What is wrong with it, as the incident says. */
  static final ProcessVariable<String> FAULT = text("fault");
  /** Whether the complaint is assessed anew when the table is right again. */
  static final ProcessVariable<Boolean> ASSESS_ANEW = new ProcessVariable<>("assessAnew", Boolean.class);

  private RepairVariables() {
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }
}
