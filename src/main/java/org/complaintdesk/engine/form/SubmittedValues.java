package org.complaintdesk.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what came with a completion as plain values: scalars as they are, JSON as lists and maps. Serialized objects
 * are read as text and never become Java objects.
 */
class SubmittedValues {

  private static final String JSON = "application/json";

  private final ObjectMapper json = new ObjectMapper();

  /** A value that no form can produce, such as a file or serialized Java. */
  static final Object UNREADABLE = new Object();

  Map<String, Object> read(Map<String, Object> variables) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : variables.keySet()) {
      values.put(name, read(variables, name));
    }
    return values;
  }

  @Nullable Object read(Map<String, Object> variables, String name) {
    Object value = variables instanceof VariableMap typed ? typed.getValueTyped(name) : variables.get(name);
    if (value instanceof SerializableValue serialized) {
      return plain(serialized);
    }
    return plain(value instanceof TypedValue typed ? typed.getValue() : value);
  }

  private @Nullable Object plain(SerializableValue value) {
    if (value.isDeserialized()) {
      return plain(value.getValue());
    }
    return JSON.equals(value.getSerializationDataFormat()) ? parse(value.getValueSerialized()) : UNREADABLE;
  }

  /** Options and other JSON of a task's own variables, in the same plain form. */
  @Nullable Object plain(@Nullable Object value) {
    if (value instanceof SpinJsonNode node) {
      return parse(node.toString());
    }
    return value;
  }

  Object plain(JsonNode node) {
    return json.convertValue(node, Object.class);
  }

  private @Nullable Object parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return json.readValue(text, Object.class);
    } catch (JsonProcessingException noJson) {
      return UNREADABLE;
    }
  }
}
