package org.complaintdesk.cost;

import java.util.concurrent.atomic.AtomicLong;
import org.complaintdesk.cost.table.Figure;
import org.complaintdesk.cost.table.Readings;

/**
 * How many process instances the shortest way makes. What begins and ends within one step is among all, but runs at no
 * moment at which somebody could look.
 */
final class InstancesOfACase implements Measurement {

  @Override
  public void take(Server desk, Readings readings) {
    Instances instances = desk.bean(Instances.class);
    AtomicLong most = new AtomicLong();
    Way way = desk.way()
        .watchedBy(number -> most.accumulateAndGet(instances.runningNow(number), Math::max)).settledAtOnce();
    readings.put(Figure.INSTANCES_IN_ALL, instances.inAll(way.number()));
    readings.put(Figure.INSTANCES_AT_ONCE, most.get());
    readings.put(Figure.INSTANCES_NESTED, instances.depth(way.number()));
  }
}
