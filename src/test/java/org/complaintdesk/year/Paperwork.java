package org.complaintdesk.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills in the form of any task as a person would: what the form asks under what was answered before it, with options
 * that it offers and within its limits. The usual result of a step is the first that its form offers.
 */
@Component
class Paperwork {

  /** The latest day of a field that asks for one that has been. */
  private static final String TODAY = "P0D";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Set<String> USUALLY_THE_FIRST = Set.of("outcome", "verdict", "complexity", "emergencyScope");
  private static final String REASON_OF_CHANGE = "attributionReason";
  private static final int USUAL = 80;
  private static final int OPTIONAL = 40;
  private static final int MATTER_OF_ONE = 75;
  private static final int CHOICES = 20;
  private static final List<String> RARELY = List.of("false", "false", "false", "false", "false", "false", "false", "false",
      "false", "true");
  /** Of what a form asks besides the result: what is usual, each as often as it stands here. */
  private static final Map<String, List<String>> HABITS = Map.of(
      "impact", List.of("inconvenience", "inconvenience", "inconvenience", "inconvenience", "inconvenience",
          "inconvenience", "degraded", "degraded", "degraded", "unusable"),
      "consequence", List.of("none", "none", "none", "none", "none", "none", "none", "none", "churn", "churn",
          "churn", "media", "legal", "safety"),
      "escalationDemanded", RARELY, "crossRegion", RARELY, "legalAsked", RARELY);
  private static final List<String> SENTENCES = List.of("已核实情况并联系客户说明。", "客户反映属实,已按规定处理。",
      "经查系系统配置所致,已经更正。", "请于工作时间联系客户确认。");

  private final FormService forms;
  private final FeelEngine feel;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  Paperwork(FormService forms, ProcessEngineConfigurationImpl engine, Clock clock) {
    this.forms = forms;
    this.feel = engine.getDmnEngineConfiguration().getFeelEngine();
    this.clock = clock;
  }

  /** What a person enters into the form of a task; whose choice leads to a question without an answer chooses again. */
  Map<String, Object> filledIn(Task task, Chance chance) {
    List<AskedField> fields = AskedField.in(form(task));
    VariableMap shown = forms.getTaskFormVariables(task.getId());
    return Stream.generate(() -> filledIn(shown, fields, chance)).limit(CHOICES).flatMap(Optional::stream).findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "A field of '%s' offers nothing to choose.".formatted(task.getTaskDefinitionKey())));
  }

  private Optional<Map<String, Object>> filledIn(VariableMap shown, List<AskedField> fields, Chance chance) {
    VariableMap seen = new VariableMapImpl(shown);
    Map<String, Object> entered = new LinkedHashMap<>();
    for (AskedField field : fields) {
      if (isAsked(field, seen) && isAnswered(field, seen, chance)) {
        if (field.takesOptions() && options(field, seen).isEmpty()) {
          return Optional.empty();
        }
        Object value = value(field, seen, chance);
        seen.put(field.key(), value);
        entered.put(field.key(), value instanceof List<?> list ? SpinValues.jsonValue(text(list)).create() : value);
      }
    }
    return Optional.of(entered);
  }

  private JsonNode form(Task task) {
    if (forms.getTaskFormData(task.getId()).getCamundaFormRef() == null) {
      return json.createObjectNode();
    }
    try (InputStream content = forms.getDeployedTaskForm(task.getId())) {
      return json.readTree(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean isAsked(AskedField field, VariableMap seen) {
    return field.hiddenBy().stream().noneMatch(condition -> Boolean.TRUE.equals(evaluate(condition, seen)));
  }

  /** What may be left open often is; but whoever judges otherwise than before says why, which no form can require. */
  private boolean isAnswered(AskedField field, VariableMap seen, Chance chance) {
    if (field.isRequired() || field.key().equals(REASON_OF_CHANGE)) {
      return true;
    }
    return chance.inPercent(OPTIONAL) && (!field.takesOptions() || !options(field, seen).isEmpty());
  }

  private Object value(AskedField field, VariableMap seen, Chance chance) {
    return switch (field.type()) {
      case "radio", "select" -> option(field, options(field, seen), chance);
      case "checklist", "taglist" -> some(field, options(field, seen), chance);
      case "number" -> number(field, seen, chance);
      case "checkbox" -> field.isRequired() || chance.inPercent(10);
      case "datetime" -> moment(field, chance);
      default -> words(field, chance);
    };
  }

  private static Object option(AskedField field, List<Object> options, Chance chance) {
    if (USUALLY_THE_FIRST.contains(field.key())) {
      return chance.usually(USUAL, options);
    }
    String habit = chance.oneOf(HABITS.getOrDefault(field.key(), List.of("")));
    return options.stream().filter(option -> String.valueOf(option).equals(habit)).findFirst()
        .orElseGet(() -> chance.oneOf(options));
  }

  private static List<Object> some(AskedField field, List<Object> options, Chance chance) {
    Object first = option(field, options, chance);
    Object second = chance.oneOf(options);
    return first.equals(second) || chance.inPercent(MATTER_OF_ONE) ? List.of(first) : List.of(first, second);
  }

  private List<Object> options(AskedField field, VariableMap seen) {
    JsonNode definition = field.definition();
    Object offered = definition.hasNonNull("valuesExpression")
        ? evaluate(definition.path("valuesExpression").asText(), seen)
        : definition.hasNonNull("valuesKey") ? plain(seen.get(definition.path("valuesKey").asText()))
        : json.convertValue(definition.path("values"), Object.class);
    return offered instanceof List<?> list ? list.stream().map(Paperwork::chosen).toList() : List.of();
  }

  private static Object chosen(Object option) {
    return option instanceof Map<?, ?> labelled ? labelled.get("value") : option;
  }

  /** Mostly the least that is allowed or a little more, sometimes much: money beyond an authority, many customers. */
  private Number number(AskedField field, VariableMap seen, Chance chance) {
    int least = limit(field, "min", seen, 0);
    int most = limit(field, "max", seen, Integer.MAX_VALUE);
    int usual = least + chance.between(0, chance.inPercent(92) ? 20 : 3000);
    return Math.min(usual, most);
  }

  private int limit(AskedField field, String name, VariableMap seen, int without) {
    JsonNode limit = field.limits().path(name);
    if (limit.isMissingNode() || limit.isNull()) {
      return without;
    }
    Object value = limit.asText().startsWith("=") ? evaluate(limit.asText(), seen) : limit.asText();
    return value == null ? without : (int) Double.parseDouble(value.toString());
  }

  private String moment(AskedField field, Chance chance) {
    boolean past = field.definition().path("properties").path("latest").asText().equals(TODAY);
    LocalDate day = LocalDate.now(clock.withZone(SHANGHAI)).plusDays(past ? 0 : chance.between(1, 3));
    return field.definition().path("subtype").asText("date").equals("date") ? day.toString()
        : day.atTime(10, 0).atZone(SHANGHAI).toOffsetDateTime().toString();
  }

  private String words(AskedField field, Chance chance) {
    if (field.takesNumber()) {
      return "1389311" + chance.between(1000, 9999);
    }
    String pattern = field.limits().path("pattern").asText();
    return Stream.of(chance.oneOf(SENTENCES), "1389311" + chance.between(1000, 9999),
            "customer-%d@example.org".formatted(chance.between(1, 999)), "10:15", String.valueOf(chance.between(1, 300)),
            YearMonth.now(clock.withZone(SHANGHAI)).minusMonths(1).toString(), LocalDate.now(clock.withZone(SHANGHAI)).toString())
        .filter(words -> Pattern.compile(pattern).matcher(words).find()).findFirst()
        .orElseThrow(() -> new IllegalStateException("No words fit the field '%s'.".formatted(field.key())));
  }

  private @Nullable Object evaluate(String expression, VariableMap seen) {
    return plain(feel.evaluateSimpleExpression(expression.replaceFirst("^=", ""), seen.asVariableContext()));
  }

  private @Nullable Object plain(@Nullable Object value) {
    try {
      return value instanceof SpinJsonNode node ? json.readValue(node.toString(), Object.class) : value;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String text(List<?> list) {
    return json.valueToTree(list).toString();
  }
}
