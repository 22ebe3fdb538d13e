package org.complaintdesk.handling;

import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.incident.Incidents;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenarios of complaints that come from one fault: two customers, and the incident that is opened for it (RS-6). */
abstract class IncidentScenario extends Scenario {

  static final String ONE_CUSTOMER = "13893112345";
  static final String ANOTHER_CUSTOMER = "13919876543";
  static final String TITLE = "城关区基站中断";

  @Autowired
  protected Incidents incidents;

  /** A complaint of that customer of an outage. */
  String complaintOf(String contactNumber) {
    return cases.receivedOfOutage(contactNumber, 1);
  }

  /** An incident is opened for a complaint, and no other hangs on it yet. */
  String opened(String firstComplaint) {
    return incidents.open(TITLE, "network.outage", "lanzhou", new CaseNumber(firstComplaint)).value();
  }

  /** A complaint is attached to an incident. */
  void attached(String number, String incident) {
    incidents.attach(new CaseNumber(number), new CaseNumber(incident));
  }
}
