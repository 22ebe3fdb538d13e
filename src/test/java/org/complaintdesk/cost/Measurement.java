package org.complaintdesk.cost;

import org.complaintdesk.cost.table.Readings;

/** One concern that is measured at a running server. */
@FunctionalInterface
interface Measurement {

  void take(Server server, Readings readings) throws Exception;
}
