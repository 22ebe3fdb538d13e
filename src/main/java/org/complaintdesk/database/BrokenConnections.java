package org.complaintdesk.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Tells the pool which connections are of no use any more. It knows the words of other databases, and would hand out a
 * connection to a file that H2 has closed again and again.
 */
public class BrokenConnections implements SQLExceptionOverride {

  /** Takes a connection out of the pool that will never answer again. */
  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return Outage.isOutOfReach(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
