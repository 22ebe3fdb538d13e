package org.complaintdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints what is due for a look at its newer versions. It does not fail: age alone is no fault. */
@DisplayName("The dependencies that the build names")
class DependencyAgeTest {

  /** Builds that are to come out alike every time give all files one date long ago. */
  private static final LocalDate DATE_OF_NOTHING = LocalDate.of(2015, 1, 1);

  @Test
  @DisplayName("are all found, and those older than a year are printed, as far as they tell their age")
  void ages() throws Exception {
    LocalDate yearAgo = LocalDate.now().minusYears(1);
    List<String> named = namedInTheBuild();
    List<Path> found = jars().filter(jar -> named.stream().anyMatch(artifact(jar)::matches)).toList();
    assertThat(found).hasSizeGreaterThanOrEqualTo(named.size());
    System.out.println("Dependencies older than a year:");
    for (Path jar : found) {
      Optional<LocalDate> built = built(jar);
      if (built.isEmpty() || built.get().isBefore(yearAgo)) {
        System.out.printf("  %s, %s%n", jar.getFileName(), built.map(LocalDate::toString).orElse("date unknown"));
      }
    }
  }

  private static List<String> namedInTheBuild() throws Exception {
    Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml").getDocumentElement();
    NodeList dependencies = project.getElementsByTagName("dependency");
    return IntStream.range(0, dependencies.getLength()).mapToObj(i -> (Element) dependencies.item(i))
        .filter(dependency -> dependency.getParentNode().getParentNode() == project)
        .map(dependency -> dependency.getElementsByTagName("artifactId").item(0).getTextContent())
        .map(artifact -> artifact.replaceAll("\\$\\{.*}", ".+")).toList();
  }

  private static Stream<Path> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar")).map(Path::of);
  }

  /** A repository keeps a jar under the name of its artifact, and in that under its version. */
  private static String artifact(Path jar) {
    return jar.getParent().getParent().getFileName().toString();
  }

  private static Optional<LocalDate> built(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream().map(ZipEntry::getTimeLocal).map(LocalDateTime::toLocalDate).max(LocalDate::compareTo)
          .filter(DATE_OF_NOTHING::isBefore);
    }
  }
}
