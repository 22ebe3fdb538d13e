package org.complaintdesk.process;

import org.complaintdesk.desk.CaseNumber;

/** Hears of tables that could not answer while a case went on without them: somebody must be told, and put it right. */
public interface FaultyTables {

  /** How a case goes on meanwhile. */
  enum Meanwhile {
    /** The mildest case counts, and the complaint is assessed anew when the table is right again. */
    MILDEST,
    /** What the table decides stays unknown, and the complaint is assessed anew when the table is right again. */
    UNKNOWN,
    /** The case goes on without the answer. */
    WITHOUT
  }

  /** That case goes on although a table could not answer. */
  void goesOn(CaseNumber number, TableFault fault, Meanwhile meanwhile);

  /** The case that is at work goes on without the answer; where none is, nobody has to make anything good. */
  void goesOn(TableFault fault);
}
