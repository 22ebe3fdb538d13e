package org.complaintdesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Department;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A work order guards itself")
class WorkOrderTest {

  private static final Instant NOW = Instant.parse("2026-11-12T02:00:00Z");

  private final WorkOrder order = new WorkOrder("C-1-1", new CaseNumber("C-1"), new Department("dept-network"), null,
      NOW, null);

  @Test
  @DisplayName("and takes nothing more once it is closed")
  void closed() {
    order.diagnose("cause", "method");
    order.close(true, "effect", NOW);

    List<ThrowingCallable> more = List.of(() -> order.accept(NOW), () -> order.diagnose("other", "other"),
        () -> order.chase("text", NOW), () -> order.agree("agreement"), () -> order.sendBack("reason", NOW),
        () -> order.close(false, null, NOW));
    assertThat(more).allSatisfy(step ->
        assertThatIllegalStateException().isThrownBy(step).withMessageContaining("C-1-1"));
    assertThat(order.cancel(NOW)).isFalse();
    assertThat(order.status()).isEqualTo(WorkOrderStatus.DONE);
  }

  @Test
  @DisplayName("and goes on after a return where it was")
  void resumed() {
    order.diagnose("cause", "method");
    order.sendBack("reason", NOW);

    order.resume();

    assertThat(order.status()).isEqualTo(WorkOrderStatus.DIAGNOSED);
    assertThat(order.closedAt()).isEmpty();
  }

  @Test
  @DisplayName("and is not woken by that when it had ended with its complaint")
  void cancelled() {
    order.cancel(NOW);

    order.resume();

    assertThat(order.status()).isEqualTo(WorkOrderStatus.CANCELLED);
  }
}
