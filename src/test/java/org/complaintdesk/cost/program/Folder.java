package org.complaintdesk.cost.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where a program that is measured runs and keeps its files: they are many and go when it has ended, its log stays. */
public final class Folder {

  private static final Path ALL = Path.of("target", "cost").toAbsolutePath();

  private final Path path;

  public Folder(String name) {
    this.path = ALL.resolve(name);
    clear();
    try {
      Files.createDirectories(path);
      Files.deleteIfExists(log());
      Files.deleteIfExists(readings());
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for what is measured.", e);
    }
  }

  Path path() {
    return path;
  }

  Path log() {
    return beside(".log");
  }

  public Path readings() {
    return beside(".properties");
  }

  private Path beside(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  public void clear() {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException e) {
      throw new UncheckedIOException("What was left of an earlier measurement cannot be deleted.", e);
    }
  }
}
