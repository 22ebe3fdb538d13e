package org.complaintdesk.process;

import org.complaintdesk.desk.RefusedException;

/** A step cannot go on without the answer of a table that cannot give it; nothing of the step is kept. */
public class TableFaultException extends RefusedException {

  private final transient TableFault fault;

  public TableFaultException(TableFault fault) {
    super(fault.text());
    this.fault = fault;
  }

  /** What is wrong with the table. */
  public TableFault fault() {
    return fault;
  }

  @Override
  public String sentence() {
    return "casefile.refused.table-faulty";
  }

  @Override
  public Object[] arguments() {
    return new Object[] {fault.table(), fault.version()};
  }
}
