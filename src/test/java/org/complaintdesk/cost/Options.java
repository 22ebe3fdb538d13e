package org.complaintdesk.cost;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How long and how much is measured; see {@link CostBenchmark}. */
final class Options {

  private static final String PREFIX = "cost.";

  private Options() {
  }

  static List<String> parts() {
    return Stream.of(System.getProperty(PREFIX + "parts", "").split(",")).filter(part -> !part.isBlank()).toList();
  }

  /** Complaints that come before anything is measured. */
  static int warmUp() {
    return number("warmup", 2_000);
  }

  /** Complaints that make one figure. */
  static int sample() {
    return number("sample", 100);
  }

  /** Cases that are open at the most. */
  static int open() {
    return number("open", 2_700);
  }

  /** How long the file of H2 is under load, once by tickets and once by whole ways. */
  static Duration load() {
    return Duration.ofSeconds(number("load", 600));
  }

  static int clients() {
    return number("clients", 2);
  }

  /** How often each program is started. */
  static int starts() {
    return number("starts", 5);
  }

  private static int number(String name, int usual) {
    return Integer.getInteger(PREFIX + name, usual);
  }

  /** As arguments that give another JVM the same. */
  static List<String> handedOn() {
    return System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith(PREFIX)).sorted()
        .map(name -> "-D" + name + "=" + System.getProperty(name)).toList();
  }
}
