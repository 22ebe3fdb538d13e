package org.complaintdesk.desk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a short list of codes, a line each. */
@Converter
public class TextsAsLines implements AttributeConverter<List<String>, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<String> texts) {
    return texts == null || texts.isEmpty() ? null : String.join("\n", texts);
  }

  @Override
  public List<String> convertToEntityAttribute(@Nullable String lines) {
    return lines == null ? List.of() : lines.lines().toList();
  }
}
