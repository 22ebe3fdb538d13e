package org.complaintdesk.engine.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionResultEntriesImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionResultImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * How a step goes on whose table cannot answer, as its diagram says in extension properties.
 *
 * @param mildest what the table is asked instead, a FEEL context: the mildest case; null where it is not asked again
 * @param answer what counts where no table answers, a FEEL context; null where the step cannot go on then
 * @param assessedAnew whether the complaint is assessed anew once the table is right again
 */
record Otherwise(@Nullable String mildest, @Nullable String answer, boolean assessedAnew) {

  private static final Namespace EXTENSIONS = new Namespace("http://camunda.org/schema/1.0/bpmn");
  private static final String MILDEST = "mildest";
  private static final String ANSWER = "otherwise";
  private static final String AFTERWARDS = "afterwards";
  private static final String ASSESSED_ANEW = "assess-anew";

  static Otherwise of(Element task) {
    Map<String, String> said = new HashMap<>();
    Element extensions = task.element("extensionElements");
    Element properties = extensions == null ? null : extensions.elementNS(EXTENSIONS, "properties");
    if (properties != null) {
      properties.elementsNS(EXTENSIONS, "property")
          .forEach(property -> said.put(property.attribute("name"), property.attribute("value")));
    }
    return new Otherwise(said.get(MILDEST), said.get(ANSWER), ASSESSED_ANEW.equals(said.get(AFTERWARDS)));
  }

  /** Whether the step goes on without its table. */
  boolean goesOn() {
    return answer != null;
  }

  Map<String, Object> asked(FeelEngine feel) {
    return context(feel, mildest);
  }

  /** What counts where no table answers: one row, or none where nothing does. */
  DmnDecisionResult result(FeelEngine feel) {
    Map<String, Object> said = context(feel, answer);
    DmnDecisionResultEntriesImpl row = new DmnDecisionResultEntriesImpl();
    said.forEach((output, value) -> row.putValue(output, Variables.untypedValue(value)));
    List<DmnDecisionResultEntries> rows = said.isEmpty() ? List.of() : Arrays.asList(row);
    return new DmnDecisionResultImpl(rows);
  }

  private static Map<String, Object> context(FeelEngine feel, @Nullable String text) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (text != null) {
      Map<?, ?> context = feel.evaluateSimpleExpression(text, Variables.emptyVariableContext());
      context.forEach((name, value) ->
          values.put(String.valueOf(name), value instanceof Number number ? (Object) number.intValue() : value));
    }
    return values;
  }
}
