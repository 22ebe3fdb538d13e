package org.complaintdesk.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the cause of a notice brought along for its text, kept while the table of texts cannot give one. */
final class KeptValues {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MOMENT = "moment";
  private static final int LONGEST = 200_000;

  private KeptValues() {
  }

  /** The values that a text may show; empty where they are too long to be kept. */
  static Optional<String> written(Map<String, Object> values) {
    ObjectNode kept = JSON.createObjectNode();
    values.forEach((name, value) -> node(value).ifPresent(node -> kept.set(name, node)));
    return Optional.of(kept.toString()).filter(text -> text.length() <= LONGEST);
  }

  /** The same values again. */
  static Map<String, Object> read(String kept) {
    Map<String, Object> values = new HashMap<>();
    try {
      JSON.readTree(kept).properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The values of a notice were kept in a way that cannot be read.", unreadable);
    }
    return values;
  }

  private static Optional<JsonNode> node(Object value) {
    if (value instanceof Date date) {
      return node(date.toInstant());
    }
    if (value instanceof Instant moment) {
      return Optional.of(JSON.createObjectNode().put(MOMENT, moment.toString()));
    }
    if (value instanceof Collection<?> several) {
      ArrayNode list = JSON.createArrayNode();
      several.forEach(one -> list.add(String.valueOf(one)));
      return Optional.of(list);
    }
    boolean shown = value instanceof String || value instanceof Number || value instanceof Boolean;
    return shown ? Optional.of(JSON.valueToTree(value)) : Optional.empty();
  }

  private static Object value(JsonNode node) {
    if (node.isObject()) {
      return Instant.parse(node.path(MOMENT).textValue());
    }
    if (node.isArray()) {
      List<String> several = new ArrayList<>();
      node.forEach(one -> several.add(one.asText()));
      return several;
    }
    return node.isTextual() ? node.textValue() : node.isBoolean() ? node.booleanValue() : node.numberValue();
  }
}
