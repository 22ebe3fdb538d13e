package org.complaintdesk.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be chosen in one field of a form: fixed in the form, or taken from a variable or an expression. */
class FieldChoices {

  private final SubmittedValues values;

  FieldChoices(SubmittedValues values) {
    this.values = values;
  }

  /** The option that equals what was chosen; nothing when the field does not offer it. */
  Optional<Object> chosen(FormField field, Object choice, FormData data) {
    return of(field, data).stream().filter(option -> String.valueOf(option).equals(String.valueOf(choice))).findAny();
  }

  List<Object> of(FormField field, FormData data) {
    Object options = source(field.definition(), data);
    if (!(options instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().map(FieldChoices::valueOf).toList();
  }

  /** Whether other options may have been offered when the form was opened. */
  boolean changeWithCase(FormField field, FormData data) {
    JsonNode definition = field.definition();
    return definition.hasNonNull("valuesKey")
        || definition.hasNonNull("valuesExpression") && data.asksCase(definition.path("valuesExpression").asText());
  }

  private @Nullable Object source(JsonNode definition, FormData data) {
    if (definition.hasNonNull("valuesKey")) {
      return values.plain(data.shown(definition.path("valuesKey").asText()));
    }
    if (definition.hasNonNull("valuesExpression")) {
      return data.evaluate(definition.path("valuesExpression").asText());
    }
    return values.plain(definition.path("values"));
  }

  private static Object valueOf(Object option) {
    return option instanceof Map<?, ?> labelled && labelled.get("value") != null ? labelled.get("value") : option;
  }
}
