package org.complaintdesk.access;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.ArrayList;
import java.util.List;

/** What nobody should send: bodies that are no JSON or another kind of it, and a wrong value at each place of one. */
final class HostileBodies {

  /** Each stands in turn at each place of all bodies. */
  private static final List<String> VALUES = List.of("null", "-1", "\"x\"", "\"\\u0000\\u001b[31m\"",
      "\"" + "x".repeat(5000) + "\"", "[]", "[null]", "[\"x\"]", "{}", "{\"a\": null}", "{\"a\": {}}",
      "{\"a\": {\"value\": \"x\", \"type\": \"Nonsense\"}}", "{\"a\": {\"value\": {}, \"type\": \"Object\"}}",
      "[{}]", "[[]]", "true", "99999999999999999999", "\"2026-99-99T00:00:00\"", "\"${\"", "\"${a.b.c}\"");
  private static final List<String> WHOLE =
      List.of("", "null", "[]", "5", "\"x\"", "{", "{}", "[null]", "{\"a\": 1e999999}", "{\"a\": 1, \"a\": 2}");
  private static final List<String> PARTS = List.of("", "x", "--p\r\n",
      "--p\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\nx\r\n--p--\r\n",
      "--p\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a\"\r\n\r\nx\r\n--p\r\n"
          + "Content-Disposition: form-data; name=\"valueType\"\r\n\r\nNonsense\r\n--p--\r\n",
      "--p\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\nx{\r\n--p\r\n"
          + "Content-Disposition: form-data; name=\"type\"\r\n\r\njava.lang.String\r\n--p--\r\n",
      "--p\r\nContent-Disposition: form-data; name=\"a.bpmn\"; filename=\"a.bpmn\"\r\n\r\nx\r\n--p--\r\n");
  private static final ObjectMapper json = new ObjectMapper();

  private int turn;

  /** Those that are wrong as a whole, whatever is read. */
  static List<String> whole(boolean inParts) {
    return inParts ? PARTS : WHOLE;
  }

  /** One with a wrong value for each property of what is read, and for each of what stands in these. */
  List<String> of(Class<?> type) {
    List<String> bodies = new ArrayList<>();
    for (BeanPropertyDefinition property : properties(type)) {
      bodies.add(object(property, next()));
      AnnotatedMember place = property.getMutator();
      if (place != null) {
        inside(property, place.getType()).forEach(inner -> bodies.add(object(property, inner)));
      }
    }
    return bodies;
  }

  private List<String> inside(BeanPropertyDefinition property, JavaType type) {
    JavaType inner = type.isContainerType() ? type.getContentType() : type;
    if (inner.isEnumType() || !inner.getRawClass().getName().startsWith("org.camunda.")) {
      return List.of();
    }
    return properties(inner.getRawClass()).stream().map(each -> object(each, next())).map(object -> {
      if (type.isMapLikeType()) {
        return "{\"a\": " + object + "}";
      }
      return type.isContainerType() ? "[" + object + "]" : object;
    }).toList();
  }

  private static List<BeanPropertyDefinition> properties(Class<?> type) {
    return json.getDeserializationConfig().introspect(json.constructType(type)).findProperties();
  }

  private static String object(BeanPropertyDefinition property, String value) {
    return "{\"" + property.getName() + "\": " + value + "}";
  }

  private String next() {
    return VALUES.get(turn++ % VALUES.size());
  }
}
