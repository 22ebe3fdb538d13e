package org.complaintdesk.support;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.SearchOption;

/** Sets the desk's clock as {@link ClockAt} says. */
class ClockExtension implements BeforeEachCallback, AfterEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) {
    DeskClock.now(AnnotationSupport.findAnnotation(test.getRequiredTestClass(), ClockAt.class,
        SearchOption.INCLUDE_ENCLOSING_CLASSES).orElseThrow().value());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    ClockUtil.reset();
  }
}
