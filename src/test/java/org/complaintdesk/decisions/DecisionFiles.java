package org.complaintdesk.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The files in {@code decisions/}, whoever wrote them: a table added later is found by every test over all tables. */
public final class DecisionFiles {

  private static final Path FOLDER = Path.of("decisions");

  private DecisionFiles() {
  }

  public static List<Path> all() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static DmnModelInstance read(Path file) {
    return Dmn.readModelFromFile(file.toFile());
  }
}
