package org.complaintdesk.models;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.process.FactSource;
import org.complaintdesk.process.ProcessVariable;
import org.complaintdesk.process.TableColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The names that the product's classes share with models, tables and forms, as its constants have them. Whatever class
 * declares one is found.
 */
final class JavaNames {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern ASKED_TABLE = Pattern.compile("_TABLE = \"([^\"]+)\"");
  private static final List<JavaClass> PRODUCT = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.complaintdesk").stream()
      .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)).toList();

  private JavaNames() {
  }

  /** The beans that the engine can call. */
  static Set<String> delegates() {
    Set<String> beans = PRODUCT.stream().filter(type -> type.isAnnotatedWith(Component.class))
        .filter(JavaNames::isCalledByTheEngine)
        .map(type -> Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1))
        .collect(Collectors.toCollection(TreeSet::new));
    beans.addAll(PRODUCT.stream().flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Bean.class) && isCalledByTheEngine(method.getRawReturnType()))
        .map(JavaMethod::getName).toList());
    return beans;
  }

  private static boolean isCalledByTheEngine(JavaClass type) {
    return type.isAssignableTo(JavaDelegate.class) || type.isAssignableTo(ExecutionListener.class)
        || type.isAssignableTo(TaskListener.class);
  }

  /** Process variables; a constant may hold a list of them. */
  static Set<String> variables() {
    Stream<?> listed = constants(PRODUCT, List.class).stream().flatMap(List<?>::stream);
    return Stream.concat(constants(PRODUCT, ProcessVariable.class).stream(), listed)
        .filter(ProcessVariable.class::isInstance).map(variable -> ((ProcessVariable<?>) variable).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a table is asked by, and what is read of its answers. */
  static Set<TableColumn> columns() {
    return Set.copyOf(constants(PRODUCT, TableColumn.class));
  }

  /** What Java asks that table by, and reads of its answers. */
  static Set<String> columns(String table) {
    return columns().stream().filter(column -> column.table().equals(table)).map(TableColumn::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The tables that Java itself asks. */
  static Set<String> askedTables() {
    return ModelNames.found(ASKED_TABLE, sources().stream().map(ProcessFiles::text));
  }

  /** The deadlines, as facts of a case and outputs of tables. */
  static Set<String> deadlines() {
    return Stream.of(DeadlineKind.values()).map(DeadlineKind::variable).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The facts that models can read, as their sources know them. */
  static Set<String> facts() {
    List<JavaClass> sources = PRODUCT.stream().filter(type -> type.isAssignableTo(FactSource.class)).toList();
    Set<String> names = new TreeSet<>(constants(sources, String.class));
    constants(sources, Map.class).forEach(facts -> facts.keySet().forEach(name -> names.add((String) name)));
    constants(sources, Set.class).forEach(facts -> facts.forEach(name -> names.add((String) name)));
    columns().forEach(column -> names.remove(column.table()));
    return names;
  }

  /** Processes that Java starts or looks for. */
  static Set<String> processes() {
    return holders().stream().flatMap(holder -> Stream.of(holder.reflect().getDeclaredFields()))
        .filter(field -> field.getName().equals("PROCESS")).map(field -> (String) value(field))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Messages that Java sends. */
  static Set<String> messages() {
    return constants(holders(), String.class).stream().filter(name -> name.contains(".") && !name.endsWith("."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Signals that Java sends or waits for; each ends with a dot, behind which the number of a case follows. */
  static Set<String> signals() {
    return constants(holders(), String.class).stream().filter(name -> name.endsWith("."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The classes of capabilities that say how their processes, messages and signals are called. */
  private static List<JavaClass> holders() {
    return PRODUCT.stream().filter(type -> type.getSimpleName().endsWith("Variables")).toList();
  }

  /** The texts that a class has as constants. */
  static Set<String> texts(String type) {
    return new TreeSet<>(constants(PRODUCT.stream()
        .filter(found -> found.getName().equals("org.complaintdesk." + type)).toList(), String.class));
  }

  private static <T> List<T> constants(List<JavaClass> types, Class<T> kind) {
    return types.stream().flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()) && kind.isAssignableFrom(field.getType()))
        .map(field -> kind.cast(value(field))).toList();
  }

  private static Object value(Field constant) {
    constant.setAccessible(true);
    try {
      return constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What all classes say. */
  static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
