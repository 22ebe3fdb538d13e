package org.complaintdesk.cost;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.complaintdesk.cost.table.Readings;
import org.complaintdesk.support.AtOnce;

/**
 * Takes complaints through before anything is measured, until the compiler has done with them. Several clients do it,
 * which is quicker.
 *
 * @param way what is done with each complaint
 */
record WarmUp(Consumer<Way> way) implements Measurement {

  @Override
  public void take(Server server, Readings readings) throws Exception {
    int each = Options.warmUp() / Options.clients();
    Callable<Boolean> client = () -> {
      IntStream.range(0, each).forEach(time -> way.accept(server.way()));
      return true;
    };
    AtOnce.all(Collections.nCopies(Options.clients(), client));
  }
}
