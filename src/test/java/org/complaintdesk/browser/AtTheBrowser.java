package org.complaintdesk.browser;

import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DepartmentStaff;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EmergencyTeam;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.support.Everybody;
import org.complaintdesk.support.Managers;
import org.complaintdesk.support.Work;

/** Who takes part where people work at a browser. */
abstract class AtTheBrowser {

  protected final Cases cases;
  protected final DeskClock clock;
  protected final Work work;
  protected final Agents agents;
  protected final DepartmentStaff departments;
  protected final Managers managers;
  protected final Customer customer;
  protected final EmergencyTeam emergency;
  protected final EscalatedCases escalated;
  protected final BrowserWorkplace browser;

  AtTheBrowser(Cases cases, DeskClock clock, Everybody everybody, BrowserWorkplace browser) {
    this.cases = cases;
    this.clock = clock;
    this.work = everybody.work();
    this.agents = everybody.agents();
    this.departments = everybody.departments();
    this.managers = everybody.managers();
    this.customer = everybody.customer();
    this.emergency = everybody.emergency();
    this.escalated = everybody.escalated();
    this.browser = browser;
  }
}
