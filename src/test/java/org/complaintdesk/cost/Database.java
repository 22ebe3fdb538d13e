package org.complaintdesk.cost;

import java.util.List;

/** The database under a server that is measured; it is empty at first and gone afterwards. */
interface Database extends AutoCloseable {

  /** The profiles and settings that bring a desk onto it, as arguments of its program. */
  List<String> settingsOfDesk();

  /** The settings that bring the peer onto it. */
  List<String> settingsOfPeer();

  /** What counts statements and rows here, by a meter that sits at the server. */
  Measure counter(Meter meter);

  @Override
  void close();
}
