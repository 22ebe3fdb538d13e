package org.complaintdesk.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a web application of the engine says in a language: the file that it loads for {@code en} or {@code zh}. */
public final class WebLocale {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final URL file;
  private final JsonNode content;

  private WebLocale(URL file) {
    this.file = file;
    this.content = read(file);
  }

  /** The locale of an application such as {@code tasklist}. */
  public static WebLocale of(String application, String language) {
    String file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(application, language);
    return new WebLocale(Objects.requireNonNull(WebLocale.class.getResource(file), file));
  }

  private static JsonNode read(URL file) {
    try (InputStream stream = file.openStream()) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return JSON.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Whether the file comes with the engine and not from the desk. */
  public boolean isTheEngines() {
    return file.getPath().contains("camunda-webapp-webjar");
  }

  /** The texts by their keys. */
  public Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    content.path("labels").fields()
        .forEachRemaining(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  /** How dates are told; missing where the application tells none. */
  public JsonNode dates() {
    return content.path("dateLocales");
  }

  /** Where each text and number stands, in its order, such as {@code /labels/CLOSE}. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    collect("", content, keys);
    return keys;
  }

  private static void collect(String place, JsonNode node, List<String> keys) {
    if (node.isValueNode()) {
      keys.add(place + " " + node.getNodeType());
    }
    node.fields().forEachRemaining(field -> collect(place + "/" + field.getKey(), field.getValue(), keys));
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      collect(place + "/" + index, node.get(index), keys);
    }
  }
}
