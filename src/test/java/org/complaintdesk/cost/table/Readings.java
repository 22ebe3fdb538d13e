package org.complaintdesk.cost.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Properties;

/** What was measured, and how one program hands it to another. */
public final class Readings {

  private final Map<Figure, Double> values = new EnumMap<>(Figure.class);

  public void put(Figure figure, double value) {
    values.put(figure, value);
  }

  void putAll(Readings others) {
    values.putAll(others.values);
  }

  public OptionalDouble of(Figure figure) {
    Double value = values.get(figure);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  public void store(Path file) {
    Properties content = new Properties();
    values.forEach((figure, value) -> content.setProperty(figure.name(), value.toString()));
    try (OutputStream target = Files.newOutputStream(file)) {
      content.store(target, null);
    } catch (IOException e) {
      throw new UncheckedIOException("What was measured cannot be kept.", e);
    }
  }

  public static Readings load(Path file) {
    Properties content = new Properties();
    try (InputStream source = Files.newInputStream(file)) {
      content.load(source);
    } catch (IOException e) {
      throw new UncheckedIOException("What was measured cannot be read.", e);
    }
    Readings readings = new Readings();
    content.forEach((name, value) ->
        readings.put(Figure.valueOf(name.toString()), Double.parseDouble(value.toString())));
    return readings;
  }
}
