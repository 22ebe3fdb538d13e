package org.complaintdesk.cost.peer;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunction;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;

/** The one function of ours that the tables of the shortest way call, in the plainest form: weekends are off. */
class PeerCalendar implements FeelCustomFunctionProvider {

  private static final String ADD_BUSINESS_DAYS = "add business days";
  private static final int CLOSE_OF_BUSINESS = 18;

  @Override
  public Optional<CustomFunction> resolveFunction(String name) {
    return name.equals(ADD_BUSINESS_DAYS) ? Optional.of(addBusinessDays()) : Optional.empty();
  }

  @Override
  public Collection<String> getFunctionNames() {
    return Set.of(ADD_BUSINESS_DAYS);
  }

  private static CustomFunction addBusinessDays() {
    return CustomFunction.create().setParams("from", "n").setFunction(PeerCalendar::addBusinessDays).build();
  }

  private static Object addBusinessDays(List<Object> arguments) {
    LocalDateTime day = (LocalDateTime) arguments.get(0);
    for (int left = ((Number) arguments.get(1)).intValue(); left > 0; left -= isOff(day) ? 0 : 1) {
      day = day.plusDays(1);
    }
    return day.withHour(CLOSE_OF_BUSINESS).withMinute(0).withSecond(0).withNano(0);
  }

  private static boolean isOff(LocalDateTime day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
