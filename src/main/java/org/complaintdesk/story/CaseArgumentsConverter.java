package org.complaintdesk.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

@Converter
class CaseArgumentsConverter implements AttributeConverter<List<CaseArgument>, String> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<CaseArgument>> ARGUMENTS = new TypeReference<>() { };

  @Override
  public String convertToDatabaseColumn(List<CaseArgument> arguments) {
    try {
      return JSON.writeValueAsString(arguments);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A case file entry could not be written as JSON.", e);
    }
  }

  @Override
  public List<CaseArgument> convertToEntityAttribute(String column) {
    try {
      return JSON.readValue(column, ARGUMENTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A case file entry could not be read from JSON.", e);
    }
  }
}
