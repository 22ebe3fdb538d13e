package org.complaintdesk.cost;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.complaintdesk.support.AtOnce;

/** What work takes of the machine. Callers run in the same JVM as the desk, so what they take is counted with it. */
final class Processor {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Processor() {
  }

  /** CPU in milliseconds of one piece of work, out of so many. */
  static double milliseconds(int times, Runnable work) {
    long begin = SYSTEM.getProcessCpuTime();
    for (int time = 0; time < times; time++) {
      work.run();
    }
    return (SYSTEM.getProcessCpuTime() - begin) / 1e6 / times;
  }

  /** How fast several do a work side by side: how often a second, and how long all but one in a hundred take. */
  record Pace(double aSecond, double p99) {

    static Pace of(int workers, int times, Runnable work) throws Exception {
      Callable<long[]> worker = () -> IntStream.range(0, times).mapToLong(time -> nanoseconds(work)).toArray();
      long begin = System.nanoTime();
      List<long[]> each = AtOnce.all(Collections.nCopies(workers, worker));
      double seconds = (System.nanoTime() - begin) / 1e9;
      long[] all = each.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Pace(all.length / seconds, all[all.length * 99 / 100] / 1e6);
    }

    private static long nanoseconds(Runnable work) {
      long begin = System.nanoTime();
      work.run();
      return System.nanoTime() - begin;
    }
  }
}
