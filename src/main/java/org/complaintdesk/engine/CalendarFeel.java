package org.complaintdesk.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunction;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.complaintdesk.deadline.calendar.CalendarFunction;
import org.complaintdesk.deadline.calendar.CalendarFunctions;
import org.springframework.stereotype.Component;

/** The functions of the business calendar, as FEEL takes them (DL-5). */
@Component
public class CalendarFeel implements FeelCustomFunctionProvider {

  private final Map<String, CustomFunction> functions;

  /** Offers every function that the calendar has. */
  public CalendarFeel(CalendarFunctions calendar) {
    this.functions = calendar.byName().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, named -> feel(named.getValue())));
  }

  @Override
  public Optional<CustomFunction> resolveFunction(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  @Override
  public Collection<String> getFunctionNames() {
    return functions.keySet();
  }

  private static CustomFunction feel(CalendarFunction function) {
    return CustomFunction.create()
        .setParams(function.parameters().toArray(String[]::new))
        .setFunction(function.calculation()::apply)
        .build();
  }
}
