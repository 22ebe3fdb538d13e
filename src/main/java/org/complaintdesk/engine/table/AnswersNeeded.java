package org.complaintdesk.engine.table;

import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.Nullable;

/**
 * What the desk needs from its tables, whatever an analyst makes of them: the columns of those that come with the product,
 * each with its kind. They lie in its jar.
 */
class AnswersNeeded {

  private static final Set<HitPolicy> COLLECTING = Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER);
  private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");

  private final Map<String, Optional<Needed>> known = new ConcurrentHashMap<>();

  /** What is needed of one table: by output its kind, and whether a rule must fit. */
  record Needed(boolean oneRule, Map<String, String> outputs) {

    /** Whether a value is of the kind that this output needs. */
    boolean isOfKind(String output, @Nullable Object value) {
      String kind = outputs.getOrDefault(output, "");
      if (NUMBERS.contains(kind)) {
        return value instanceof Number;
      }
      return switch (kind) {
        case "string" -> value instanceof String;
        case "boolean" -> value instanceof Boolean;
        case "date" -> value instanceof Date || value instanceof Temporal;
        default -> true;
      };
    }
  }

  /** Empty where the table is none of the product's, so that nobody but its own models knows what it is for. */
  Optional<Needed> of(String table) {
    return known.computeIfAbsent(table, AnswersNeeded::read);
  }

  private static Optional<Needed> read(String table) {
    String file = "/decisions/" + table + ".dmn";
    try (InputStream content = table.matches("[a-z-]+") ? AnswersNeeded.class.getResourceAsStream(file) : null) {
      if (content == null) {
        return Optional.empty();
      }
      Decision decision = Dmn.readModelFromStream(content).getModelElementById(table);
      return decision.getExpression() instanceof DecisionTable shipped ? Optional.of(needed(shipped)) : Optional.empty();
    } catch (IOException | DmnModelException unreadable) {
      throw new IllegalStateException("The product's own table " + file + " cannot be read.", unreadable);
    }
  }

  private static Needed needed(DecisionTable shipped) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Output output : shipped.getOutputs()) {
      outputs.put(output.getName(), Optional.ofNullable(output.getTypeRef()).orElse(""));
    }
    return new Needed(!COLLECTING.contains(shipped.getHitPolicy()), outputs);
  }
}
