package org.complaintdesk.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The files in {@code processes/}, whoever wrote them: a process drawn later is found by every test over all. */
final class ProcessFiles {

  private static final Path FOLDER = Path.of("processes");
  /** Each file is read once; tests only look. */
  private static final Map<Path, BpmnModelInstance> MODELS = new ConcurrentHashMap<>();
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

  private ProcessFiles() {
  }

  static List<Path> all() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id that a file gives its process. */
  static String id(Path file) {
    return file.getFileName().toString().replace(".bpmn", "");
  }

  static Set<String> ids() {
    return all().stream().map(ProcessFiles::id).collect(Collectors.toCollection(TreeSet::new));
  }

  static BpmnModelInstance read(Path file) {
    return MODELS.computeIfAbsent(file, path -> Bpmn.readModelFromFile(path.toFile()));
  }

  static Process process(Path file) {
    return read(file).getModelElementById(id(file));
  }

  static <T extends ModelElementInstance> Collection<T> elements(Path file, Class<T> kind) {
    return read(file).getModelElementsByType(kind);
  }

  static <T extends ModelElementInstance> Stream<T> elements(Class<T> kind) {
    return all().stream().flatMap(file -> elements(file, kind).stream());
  }

  /** What stands between the braces of every expression in a file. */
  static List<String> expressions(Path file) {
    return EXPRESSION.matcher(text(file)).results().map(found -> found.group(1))
        .map(text -> text.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")).toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String describe(FlowNode node) {
    return node.getElementType().getTypeName() + " " + node.getId();
  }
}
