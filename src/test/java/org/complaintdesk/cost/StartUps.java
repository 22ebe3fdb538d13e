package org.complaintdesk.cost;

import java.util.List;
import org.complaintdesk.ComplaintDeskApplication;
import org.complaintdesk.cost.peer.PeerApplication;
import org.complaintdesk.cost.program.ClassPath;
import org.complaintdesk.cost.program.Folder;
import org.complaintdesk.cost.program.Jvm;
import org.complaintdesk.cost.program.StartUp;
import org.complaintdesk.cost.table.CostTable;
import org.complaintdesk.cost.table.CostTable.Column;
import org.complaintdesk.cost.table.Figure;
import org.complaintdesk.cost.table.Readings;

/** The starts of the desk and of its peer, by turns: what else the machine does meets both. */
final class StartUps {

  private static final String PORT = "--server.port=0";

  private StartUps() {
  }

  static void addTo(CostTable table) {
    Folder ofDesk = new Folder("start-desk");
    Folder ofPeer = new Folder("start-peer");
    try {
      StartUp desk = desk(ofDesk).prepared();
      StartUp peer = peer(ofPeer).prepared();
      for (int time = 0; time < Options.starts(); time++) {
        desk.started();
        peer.started();
      }
      table.add(Column.H2, readings(desk));
      table.add(Column.PEER, readings(peer));
    } finally {
      ofDesk.clear();
      ofPeer.clear();
    }
  }

  private static Readings readings(StartUp program) {
    Readings readings = new Readings();
    readings.put(Figure.START_SECONDS, program.seconds());
    readings.put(Figure.START_CPU, program.cpu());
    return readings;
  }

  private static StartUp desk(Folder folder) {
    return new StartUp(new Jvm(ComplaintDeskApplication.class, ClassPath.ofDesk(), List.of(), folder), PORT,
        "--complaint-desk.administrator.password=only-for-this-start");
  }

  private static StartUp peer(Folder folder) {
    String[] arguments = {PORT, "--spring.datasource.url=jdbc:h2:file:./data/peer"};
    return new StartUp(new Jvm(PeerApplication.class, ClassPath.ofPeer(), List.of(), folder), arguments);
  }
}
