package org.complaintdesk.cost.program;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the programs that are measured have on their class path, taken from that of the tests. */
public final class ClassPath {

  /** What a plain Camunda Boot application does not bring: Spring Boot sets up whatever it finds. */
  private static final Pattern OF_THE_DESK_ONLY = Pattern.compile("spring-security-.*|spring-boot-starter-(security|"
      + "actuator|data-jpa|mail|thymeleaf)-.*|spring-boot-actuator-.*|spring-data-.*|hibernate-core-.*|liquibase-.*|"
      + "thymeleaf-.*|springdoc-.*|swagger-ui-.*|swagger-core-.*|jakarta\\.mail-.*|micrometer-registry-.*|"
      + "aspectjweaver-.*|camunda-engine-plugin-spin-.*|camunda-spin-.*");

  private ClassPath() {
  }

  public static String ofTests() {
    return all(entry -> true);
  }

  /** Without the tests, which lie in packages that the desk scans. */
  public static String ofDesk() {
    return all(entry -> !entry.endsWith("test-classes"));
  }

  public static String ofPeer() {
    return all(entry -> !OF_THE_DESK_ONLY.matcher(entry.getFileName().toString()).matches());
  }

  private static String all(Predicate<Path> wanted) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).filter(wanted)
        .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
