package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.tasklist.form.CaseSection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts that forms read stand in the sections of a case under the same names")
class FactsOfFormsTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern FACT = Pattern.compile("\\bfacts\\.(\\w+(?:\\.\\w+)*)");
  private static final Pattern OPTIONS = Pattern.compile("OptionLists\\.of\\(\"(\\w+)\"");

  @Test
  @DisplayName("each fact that a form shows, and each list that it takes options from")
  void facts() {
    Set<String> known = paths();
    known.addAll(options());

    assertThat(forms().flatMap(text -> FACT.matcher(text).results()).map(fact -> fact.group(1)).distinct())
        .isNotEmpty().isSubsetOf(known);
  }

  @Test
  @DisplayName("each list that a capability offers is taken by a form")
  void lists() {
    assertThat(forms().flatMap(text -> FACT.matcher(text).results()).map(fact -> fact.group(1)))
        .containsAll(options());
  }

  @Test
  @DisplayName("each column of a table")
  void columns() {
    assertThat(FormFiles.all().stream().flatMap(file -> FormFiles.components(FormFiles.read(file)).stream())
        .filter(component -> component.path("dataSource").asText().contains("facts."))
        .flatMap(FactsOfFormsTest::columnsOf).distinct()).isNotEmpty().isSubsetOf(paths());
  }

  @Test
  @DisplayName("no name in two places, where one would hide the other")
  void once() {
    List<String> names = Stream.concat(options().stream(),
        sections().flatMap(FactsOfFormsTest::components).map(RecordComponent::getName)).toList();

    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("and sections are records")
  void records() {
    assertThat(sections()).isNotEmpty().allMatch(Class::isRecord);
  }

  private static Stream<Class<?>> sections() {
    return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.complaintdesk").stream()
        .filter(type -> type.isAssignableTo(CaseSection.class) && !type.isInterface()).map(JavaClass::reflect);
  }

  private static Stream<RecordComponent> components(Class<?> type) {
    return Stream.of(type.getRecordComponents());
  }

  /** Every name with a dot after the name of what holds it, through records and lists. */
  private static Set<String> paths() {
    return sections().flatMap(FactsOfFormsTest::components).flatMap(FactsOfFormsTest::paths)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> paths(RecordComponent component) {
    Type held = component.getGenericType() instanceof ParameterizedType list
        ? list.getActualTypeArguments()[0] : component.getType();
    Stream<String> inside = held instanceof Class<?> type && type.isRecord()
        ? components(type).flatMap(FactsOfFormsTest::paths) : Stream.empty();
    return Stream.concat(Stream.of(component.getName()), inside.map(name -> component.getName() + "." + name));
  }

  private static Stream<String> columnsOf(JsonNode table) {
    String list = table.path("dataSource").asText().replaceFirst("^=\\s*facts\\.", "");
    return table.path("columns").findValuesAsText("key").stream().map(column -> list + "." + column);
  }

  private static Stream<String> forms() {
    return FormFiles.all().stream().map(FactsOfFormsTest::text);
  }

  /** The lists that capabilities offer. */
  private static List<String> options() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(Files::isRegularFile).map(FactsOfFormsTest::text)
          .flatMap(text -> OPTIONS.matcher(text).results().map(list -> list.group(1)).toList().stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
