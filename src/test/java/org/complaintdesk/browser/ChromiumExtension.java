package org.complaintdesk.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one Chromium to all tests that ask for it, and keeps a picture of the page where a test fails. */
class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

  private static final Logger log = LoggerFactory.getLogger(ChromiumExtension.class);
  private static final String MISSING = "The tests at a real browser need chromium and chromedriver on the path "
      + "(Debian: apt-get install chromium chromium-driver fonts-noto-cjk).";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.isInstalled()) {
      return enabled("There is a Chromium to test with.");
    }
    if (Boolean.getBoolean("browser.required")) {
      throw new IllegalStateException(MISSING);
    }
    log.warn("Skipped: {}. {}", context.getDisplayName(), MISSING);
    return disabled(MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chromium.class;
  }

  @Override
  public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return chromium(context);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    context.getExecutionException().ifPresent(failure ->
        chromium(context).keepPicture("failed-" + context.getRequiredTestMethod().getName()));
  }

  /** The store closes it after the last test. */
  private static Chromium chromium(ExtensionContext context) {
    return context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Chromium.class);
  }
}
