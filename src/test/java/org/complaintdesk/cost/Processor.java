package org.complaintdesk.cost;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.complaintdesk.support.AtOnce;

/** What work takes of the machine. */
final class Processor {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Processor() {
  }

  /**
   * CPU in milliseconds that one piece of work takes of the server, out of so many. The caller's own share is not
   * counted, although it runs in the same JVM.
   */
  static double milliseconds(int times, Runnable work) {
    long begin = withoutCaller();
    for (int time = 0; time < times; time++) {
      work.run();
    }
    return (withoutCaller() - begin) / 1e6 / times;
  }

  private static long withoutCaller() {
    return SYSTEM.getProcessCpuTime() - THREADS.getCurrentThreadCpuTime();
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
