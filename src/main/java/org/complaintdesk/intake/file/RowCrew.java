package org.complaintdesk.intake.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works on several rows of a file at once. Rows that share a customer or a number wait for each other, in the order of
 * the file: what is on record when the later one comes is the same as if all came one after the other. Whoever hands
 * rows on is one thread.
 */
final class RowCrew implements AutoCloseable {

  private static final int LONGEST_ROW_SECONDS = 20;

  private final ExecutorService hands;
  private final Map<String, CompletableFuture<?>> latest = new HashMap<>();
  private volatile boolean closing;

  /**
   * Begins with so many hands.
   *
   * @param size how many rows are worked on at once
   * @param shift in which each of them does all its work, such as in somebody's name
   */
  RowCrew(int size, Consumer<Runnable> shift) {
    this.hands = Executors.newFixedThreadPool(size, work -> new Thread(() -> shift.accept(work), "file-import-rows"));
  }

  /**
   * Works on a row as soon as nothing before it is about the same.
   *
   * @param about what the row is about, such as a customer's number
   */
  <T> CompletableFuture<T> begin(Set<String> about, Supplier<T> row) {
    CompletableFuture<?>[] before = about.stream().map(latest::get).filter(Objects::nonNull)
        .toArray(CompletableFuture[]::new);
    CompletableFuture<T> begun = CompletableFuture.allOf(before).handle((done, failure) -> done)
        .thenApplyAsync(done -> unlessClosing(row), hands);
    about.forEach(thing -> latest.put(thing, begun));
    return begun;
  }

  /** Whether rows are about these things no longer matters once they have ended. */
  void forgetEnded() {
    latest.values().removeIf(CompletableFuture::isDone);
  }

  private <T> T unlessClosing(Supplier<T> row) {
    if (closing) {
      throw new CancellationException("The import ended before this row.");
    }
    return row.get();
  }

  /** Lets the rows at hand end; those that wait do not begin. Nobody is interrupted: that would close H2's file. */
  @Override
  public void close() {
    closing = true;
    hands.shutdown();
    try {
      hands.awaitTermination(LONGEST_ROW_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
