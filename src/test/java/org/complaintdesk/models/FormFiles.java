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

  /** The forms of tasks. */
  static List<Path> all() {
    Set<String> fragments = fragments();
    return files().stream().filter(file -> !fragments.contains(id(file))).toList();
  }

  /** All files: the forms of tasks, and those that stand in several of them. */
  static List<Path> files() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of the forms that stand in others. */
  static Set<String> fragments() {
    return files().stream().flatMap(file -> components(read(file)).stream()).map(FormFiles::fragment)
        .filter(key -> !key.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The key of the form that stands in that place, or empty for a component of the form itself. */
  static String fragment(JsonNode component) {
    return component.at("/properties/fragment").asText();
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
