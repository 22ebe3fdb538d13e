package org.complaintdesk.dispatch;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** One time that a department was urged to go on with its order, or was told more for it (追单, RS-3). */
@Embeddable
class Chase {

  private String text;
  private Instant chasedAt;

  @SuppressWarnings("NullAway")
  protected Chase() {
  }

  Chase(String text, Instant chasedAt) {
    this.text = text;
    this.chasedAt = chasedAt;
  }

  String text() {
    return text;
  }

  Instant chasedAt() {
    return chasedAt;
  }
}
