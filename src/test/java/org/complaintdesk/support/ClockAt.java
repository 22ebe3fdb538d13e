package org.complaintdesk.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each test of the class begins at that moment on the desk's clock; afterwards the clock is right again. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ClockExtension.class)
public @interface ClockAt {

  /** A moment such as {@code 2026-11-12 10:00}, a Thursday morning. */
  String value();
}
