package org.complaintdesk.deadline.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.complaintdesk.deadline.calendar.CalendarFunctions;
import org.complaintdesk.deadline.calendar.Desk;
import org.complaintdesk.engine.CalendarFeel;

/** Evaluates decision tables with the calendar functions and their trace, without a process engine. */
public final class DecisionDesk {

  private static final String TABLES = "complaint-deadlines";

  final DecisionTrace trace = new DecisionTrace();
  private final DmnEngine engine = engine(trace);

  static DmnEngine engine(DecisionTrace trace) {
    var configuration = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration
        .createDefaultDmnEngineConfiguration();
    configuration.setFeelCustomFunctionProviders(
        List.of(new CalendarFeel(new CalendarFunctions(Desk.CALENDAR, trace))));
    configuration.setCustomPostDecisionTableEvaluationListeners(List.of(trace));
    configuration.setCustomPostDecisionEvaluationListeners(List.of(trace));
    return configuration.buildEngine();
  }

  public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
    return decide(shipped(), decision, inputs);
  }

  public Map<String, Object> decide(DmnModelInstance model, String decision, Map<String, Object> inputs) {
    DmnDecisionResult result = engine.evaluateDecision(engine.parseDecision(decision, model), inputs);
    return result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap();
  }

  /** The value of one FEEL expression in a table's output cell. */
  public Object feel(String expression, String typeRef, Map<String, Object> inputs) {
    String table = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="any-drd" name="any" namespace="any">
          <decision id="any" name="any">
            <decisionTable id="any-table"><output id="value" name="value" %s/>
              <rule id="only"><outputEntry id="cell"><text><![CDATA[%s]]></text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>""".formatted(typeRef.isEmpty() ? "" : "typeRef=\"" + typeRef + "\"", expression);
    var model = Dmn.readModelFromStream(
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    return decide(model, "any", inputs).get("value");
  }

  public static DmnModelInstance shipped() {
    return shipped(TABLES);
  }

  public static DmnModelInstance shipped(String decision) {
    try (InputStream file = Files.newInputStream(Path.of("decisions", decision + ".dmn"))) {
      return Dmn.readModelFromStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
