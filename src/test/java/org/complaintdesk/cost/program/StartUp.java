package org.complaintdesk.cost.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a program takes from its first line to an open port, on a database that an earlier start has made. It is
 * started again and again; the median counts.
 */
public final class StartUp {

  private static final Pattern STARTED = Pattern.compile("Started .*\\(process running for ([0-9.]+)\\)");
  private static final long PAUSE_MS = 50;
  /** What is done once the port is open is left to end, so that the next start does not find it half done. */
  private static final long MOMENT_MS = 3_000;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Jvm program;
  private final String[] arguments;
  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> cpu = new ArrayList<>();

  public StartUp(Jvm program, String... arguments) {
    this.program = program;
    this.arguments = arguments;
  }

  /** Makes the database; what that takes does not count. */
  public StartUp prepared() {
    started();
    seconds.clear();
    cpu.clear();
    return this;
  }

  /** Starts it once and stops it. */
  public void started() {
    clearLog();
    Process running = program.start(arguments);
    try {
      double lasted = waitFor(running);
      cpu.add(running.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
      seconds.add(lasted);
      pause(MOMENT_MS);
    } finally {
      running.destroy();
      Jvm.ended(running);
    }
  }

  /** The median until the port was open. */
  public double seconds() {
    return median(seconds);
  }

  /** The median of what the processor had done by then, in seconds. */
  public double cpu() {
    return median(cpu);
  }

  private double waitFor(Process running) {
    long end = System.nanoTime() + LONGEST.toNanos();
    Matcher line = STARTED.matcher(log());
    while (!line.find()) {
      if (!running.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("It did not start; see " + program.folder().log() + ".");
      }
      pause(PAUSE_MS);
      line = STARTED.matcher(log());
    }
    return Double.parseDouble(line.group(1));
  }

  private String log() {
    try {
      return Files.readString(program.folder().log());
    } catch (IOException e) {
      throw new UncheckedIOException("The log of a start cannot be read.", e);
    }
  }

  private void clearLog() {
    try {
      Files.deleteIfExists(program.folder().log());
    } catch (IOException e) {
      throw new UncheckedIOException("The log of an earlier start cannot be deleted.", e);
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for the start any more.", e);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
