package org.complaintdesk.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files in {@code processes/forms}, whoever wrote them. */
public final class FormFiles {

  private static final Path FOLDER = Path.of("processes", "forms");
  private static final ObjectMapper JSON = new ObjectMapper();

  private FormFiles() {
  }

  static List<Path> all() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String id(Path file) {
    return file.getFileName().toString().replace(".form", "");
  }

  public static Set<String> ids() {
    return all().stream().map(FormFiles::id).collect(Collectors.toCollection(TreeSet::new));
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode read(String id) {
    return read(FOLDER.resolve(id + ".form"));
  }

  /** All components of a form, also those inside groups. */
  static List<JsonNode> components(JsonNode form) {
    List<JsonNode> components = new ArrayList<>();
    collect(form.path("components"), components);
    return components;
  }

  /** What people fill in. */
  public static List<JsonNode> inputs(JsonNode form) {
    return components(form).stream()
        .filter(component -> component.hasNonNull("key") && !component.path("type").asText().equals("table")).toList();
  }

  /** Whether the engine hands the answer to the case instead of the process. */
  static boolean isKeptWithTheCase(JsonNode input) {
    return input.at("/properties/keep").asText().equals("case");
  }

  private static void collect(JsonNode level, List<JsonNode> components) {
    for (JsonNode component : level) {
      components.add(component);
      collect(component.path("components"), components);
    }
  }
}
