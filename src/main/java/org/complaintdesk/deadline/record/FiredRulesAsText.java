package org.complaintdesk.deadline.record;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;

/** One line a rule: decision, version, rule and description. */
@Converter
class FiredRulesAsText implements AttributeConverter<List<FiredRule>, String> {

  @Override
  public String convertToDatabaseColumn(List<FiredRule> rules) {
    return rules.stream().map(FiredRulesAsText::line).collect(Collectors.joining("\n"));
  }

  @Override
  public List<FiredRule> convertToEntityAttribute(String text) {
    return text.lines().map(FiredRulesAsText::rule).toList();
  }

  private static String line(FiredRule rule) {
    String origin = rule.decision() + " " + rule.version() + " " + rule.rule();
    return rule.description() == null ? origin : origin + " " + rule.description();
  }

  private static FiredRule rule(String line) {
    String[] parts = line.split(" ", 4);
    return new FiredRule(parts[0], Integer.parseInt(parts[1]), parts[2], parts.length > 3 ? parts[3] : null);
  }
}
