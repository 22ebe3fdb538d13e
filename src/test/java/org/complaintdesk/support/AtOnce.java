package org.complaintdesk.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Things that happen in the same instant. */
public final class AtOnce {

  private AtOnce() {
  }

  /** Does all of them at once, each in a thread of its own, and gives what came of each, in their order. */
  public static <T> List<T> all(List<Callable<T>> works) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(works.size());
    CyclicBarrier start = new CyclicBarrier(works.size());
    try {
      List<Future<T>> pending = new ArrayList<>();
      for (Callable<T> work : works) {
        pending.add(threads.submit(() -> {
          start.await();
          return work.call();
        }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : pending) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
