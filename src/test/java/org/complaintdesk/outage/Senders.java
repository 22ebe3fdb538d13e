package org.complaintdesk.outage;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Programs that send tickets without a pause, each with a key and an address of its own, and send a ticket again until it
 * is acknowledged. They go from desk to desk.
 */
final class Senders implements AutoCloseable {

  /** A ticket that was acknowledged, and when. */
  record Sent(String number, String address, long nanos) {
  }

  private static final long PAUSE_MS = 200;

  private final List<Knocking> desks;
  private final Map<String, Sent> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  private Senders(List<Knocking> desks) {
    this.desks = desks;
  }

  static Senders sending(int clients, List<Knocking> desks) {
    Senders senders = new Senders(desks);
    for (int client = 0; client < clients; client++) {
      Thread thread = new Thread(senders::send, "sender");
      thread.setDaemon(true);
      thread.start();
      senders.threads.add(thread);
    }
    return senders;
  }

  private void send() {
    while (!over) {
      String key = UUID.randomUUID().toString();
      while (!isAcknowledged(key)) {
        pause();
      }
    }
  }

  private boolean isAcknowledged(String key) {
    Knocking desk = desks.get(turn.getAndIncrement() % desks.size());
    String address = key + "@example.com";
    try {
      HttpResponse<String> answer = desk.sendTicket(key, address);
      if (answer.statusCode() == 201 || answer.statusCode() == 200) {
        acknowledged.put(key, new Sent(Knocking.json(answer).path("id").asText(), address, System.nanoTime()));
        return true;
      }
      count(String.valueOf(answer.statusCode()));
    } catch (UncheckedIOException away) {
      count("no answer");
    }
    return false;
  }

  private synchronized void count(String refusal) {
    refusals.merge(refusal, 1, Integer::sum);
  }

  /** How often a ticket was not taken, by how. */
  synchronized Map<String, Integer> refusals() {
    return Map.copyOf(refusals);
  }

  Map<String, Sent> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** How many a second are acknowledged from now on. */
  double pace(Duration time) throws InterruptedException {
    int before = acknowledged.size();
    long begin = System.nanoTime();
    Thread.sleep(time.toMillis());
    return (acknowledged.size() - before) * 1e9 / (System.nanoTime() - begin);
  }

  /** Until so many more are acknowledged. */
  void await(int more) {
    int enough = acknowledged.size() + more;
    while (acknowledged.size() < enough) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody sends any more.", e);
    }
  }

  /** Lets each ticket that is under way be acknowledged. */
  @Override
  public void close() {
    over = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
