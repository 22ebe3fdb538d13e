package org.complaintdesk.engine.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;

/** An expression wanted more than reading; whoever sent it made a mistake, or worse. */
class ExpressionRefusedException extends BadUserRequestException {

  ExpressionRefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
