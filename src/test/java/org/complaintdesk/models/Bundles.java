package org.complaintdesk.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The sentences of the product: one bundle a capability, each in English and in Chinese. */
final class Bundles {

  static final Path FOLDER = Path.of("src", "main", "resources", "messages");
  private static final String CHINESE = "_zh_CN.properties";

  private Bundles() {
  }

  /** The English files, which are what other languages fall back to. */
  static List<Path> english() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".properties") && !file.toString().endsWith(CHINESE))
          .sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path chinese(Path english) {
    return english.resolveSibling(english.getFileName().toString().replace(".properties", CHINESE));
  }

  /** The keys of the file of that name, such as {@code notice.properties}. */
  static Set<String> keys(String file) {
    return read(FOLDER.resolve(file)).stringPropertyNames();
  }

  static Properties read(Path file) {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
