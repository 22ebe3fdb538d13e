package org.complaintdesk.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built-in database as the desk ships it, in the folder in which the program runs: where it lies, and how it
 * writes, is left to the settings of the desk.
 */
final class H2File implements Database {

  private static final Path FOLDER = Path.of("data");

  @Override
  public List<String> settingsOfDesk() {
    return List.of("--spring.profiles.active=demo");
  }

  @Override
  public List<String> settingsOfPeer() {
    return List.of("--spring.datasource.url=jdbc:h2:file:./data/peer");
  }

  @Override
  public Measure counter(Meter meter) {
    return meter;
  }

  /** What lies in the folder. */
  static long bytes() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("The file of the database cannot be read.", e);
    }
  }

  @Override
  public void close() {
    // the folder goes as a whole
  }
}
