package org.complaintdesk.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The processes of the product by key, whoever deployed the newest version: a file is called like its process. */
public class OwnProcesses implements Predicate<String> {

  private static final String ENDING = ".bpmn";

  private final Set<String> keys;

  /** Reads which there are. */
  public OwnProcesses() {
    try {
      keys = Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*" + ENDING))
          .map(Resource::getFilename).map(Objects::requireNonNull)
          .map(file -> file.substring(0, file.length() - ENDING.length())).collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The product's own processes cannot be read from the class path.", unreadable);
    }
  }

  @Override
  public boolean test(String key) {
    return keys.contains(key);
  }
}
