package org.complaintdesk.repair;

import java.util.HashSet;
import java.util.Set;
import org.complaintdesk.deadline.ClockEnded;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OncePerTransaction;
import org.complaintdesk.process.CurrentCase;
import org.complaintdesk.process.FaultyTables;
import org.complaintdesk.process.TableFault;
import org.complaintdesk.process.TableFaultException;
import org.complaintdesk.process.TableRepaired;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells of each table that could not answer: in the case file, in the log, and by an incident that stays until the table
 * is right again. One incident a table and case, however often the table is asked.
 */
@Component
class TableRepairs implements FaultyTables {

  private static final Logger log = LoggerFactory.getLogger(TableRepairs.class);

  private final RepairProcess process;
  private final CaseFile caseFile;
  private final ApplicationEventPublisher events;
  private final CurrentCase current;
  private final OncePerTransaction<CaseNumber, Set<String>> begunNow =
      new OncePerTransaction<>(number -> new HashSet<>());

  TableRepairs(RepairProcess process, CaseFile caseFile, ApplicationEventPublisher events,
      CurrentCase current) {
    this.process = process;
    this.caseFile = caseFile;
    this.events = events;
    this.current = current;
  }

  @Override
  public void goesOn(TableFault fault) {
    current.number().ifPresentOrElse(number -> goesOn(number, fault, Meanwhile.WITHOUT), () ->
        log.warn("The desk goes on without the table {}, version {} ({}); correct the table and deploy it.",
            fault.table(), fault.version(), fault.reason().id()));
  }

  @Override
  public void goesOn(CaseNumber number, TableFault fault, Meanwhile meanwhile) {
    if (current.mustTablesAnswer()) {
      throw new TableFaultException(fault);
    }
    caseFile.recordChange(number, kind(meanwhile), CaseArgument.label("decision", fault.table()),
        CaseArgument.text(fault.version()), CaseArgument.label("table-reason", fault.reason().id()));
    boolean assess = meanwhile != Meanwhile.WITHOUT;
    String repair = fault.table() + " " + assess;
    if (begunNow.get(number).add(repair) && !process.isWaiting(number, fault.table(), assess)) {
      log.warn("Complaint {} goes on without the table {}, version {} ({}); correct the table and deploy it.", number,
          fault.table(), fault.version(), fault.reason().id());
      process.start(number, fault, assess);
    }
  }

  /**
   * Goes on once another version of the table holds than the one that could not answer.
   *
   * @throws StillFaultyException as long as that version holds
   */
  void await(CaseNumber number, String table, String version, String fault) {
    if (process.holds(table, version)) {
      throw new StillFaultyException(fault);
    }
    events.publishEvent(new TableRepaired(number, table));
  }

  /** The case is over: nothing has to be made good any more. */
  @EventListener
  void on(ClockEnded over) {
    process.end(over.complaintNumber());
  }

  private static String kind(Meanwhile meanwhile) {
    return switch (meanwhile) {
      case MILDEST -> "table-faulty-mildest";
      case UNKNOWN -> "table-faulty-unknown";
      case WITHOUT -> "table-faulty";
    };
  }
}
