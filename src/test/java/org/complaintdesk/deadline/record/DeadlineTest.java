package org.complaintdesk.deadline.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.complaintdesk.desk.CaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A deadline on record guards itself")
class DeadlineTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-12T02:00:00Z");
  private static final Instant AT = RECEIVED.plus(Duration.ofHours(24));
  private static final Instant LATE = AT.plus(Duration.ofHours(1));

  private final Deadline deadline = new Deadline(new CaseNumber("C-1"), DeadlineKind.HANDLE,
      new Assessment("other", 3, RECEIVED), Counting.inHours(AT), List.of(), RECEIVED);

  @Test
  @DisplayName("and is met once, and runs again only when it was")
  void met() {
    assertThatIllegalStateException().isThrownBy(deadline::runAgain).withMessageContaining("C-1");

    deadline.meet(RECEIVED);
    assertThat(deadline.isRunning()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> deadline.meet(LATE));

    deadline.runAgain();
    assertThat(deadline.isRunning()).isTrue();
  }

  @Test
  @DisplayName("and gives way once, after which nothing is done to it any more")
  void replaced() {
    deadline.meet(RECEIVED);
    deadline.replace(RECEIVED);

    assertThatIllegalStateException().isThrownBy(() -> deadline.replace(LATE));
    assertThatIllegalStateException().isThrownBy(deadline::runAgain);
    assertThatIllegalStateException().isThrownBy(() -> deadline.pass(LATE));
  }

  @Test
  @DisplayName("and goes by only when its time has come and nobody met it")
  void passed() {
    assertThatIllegalStateException().isThrownBy(() -> deadline.pass(AT.minusMillis(1)));

    deadline.pass(AT);
    assertThat(deadline.hasPassed()).isTrue();
  }

  @Test
  @DisplayName("and is not met once its complaint is over")
  void ended() {
    deadline.end(RECEIVED);
    deadline.end(LATE);

    assertThat(deadline.hasEnded()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> deadline.meet(LATE));
  }

  @Test
  @DisplayName("and so does a pause: it ends once")
  void pause() {
    Pause pause = new Pause(new CaseNumber("C-1"), "wait", "question", RECEIVED);
    assertThat(Pause.finished(List.of(pause))).isEmpty();

    pause.end(AT);

    assertThat(Pause.finished(List.of(pause))).containsExactly(new Wait(RECEIVED, AT));
    assertThatIllegalStateException().isThrownBy(() -> pause.end(LATE)).withMessageContaining("C-1");
  }
}
