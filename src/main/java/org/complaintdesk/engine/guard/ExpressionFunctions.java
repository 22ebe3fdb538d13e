package org.complaintdesk.engine.guard;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.util.ReflectionUtils;

/** The functions that expressions in models and in task filters may call. */
final class ExpressionFunctions {

  static final String IN_HOURS = "inHours";
  static final Set<String> NAMES = Set.of("currentUser", "currentUserGroups", "now", IN_HOURS);

  private ExpressionFunctions() {
  }

  /** The time so many hours from now: {@code dueBefore ${inHours(4)}} in a task filter. */
  public static Date inHours(long hours) {
    return Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(hours)));
  }

  static Method inHoursMethod() {
    Method method = ReflectionUtils.findMethod(ExpressionFunctions.class, IN_HOURS, long.class);
    if (method == null) {
      throw new IllegalStateException("The function " + IN_HOURS + " is missing.");
    }
    // JUEL calls it from another package
    method.setAccessible(true);
    return method;
  }
}
