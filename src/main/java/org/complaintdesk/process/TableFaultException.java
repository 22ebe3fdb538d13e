package org.complaintdesk.process;

/** A step cannot go on without the answer of a table that cannot give it; nothing of the step is kept. */
public class TableFaultException extends RuntimeException {

  private final transient TableFault fault;

  public TableFaultException(TableFault fault) {
    super(fault.text());
    this.fault = fault;
  }

  /** What is wrong with the table. */
  public TableFault fault() {
    return fault;
  }
}
