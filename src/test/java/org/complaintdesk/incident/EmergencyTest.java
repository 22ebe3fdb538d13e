package org.complaintdesk.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The records of an incident guard themselves")
class EmergencyTest {

  private static final Instant CALLED = Instant.parse("2026-11-12T02:00:00Z");
  private static final Instant LATER = CALLED.plus(Duration.ofHours(1));

  private final Emergency emergency = new Emergency(new CaseNumber("C-1"), CALLED);

  @Test
  @DisplayName("an emergency is restored once, and nobody acknowledges or takes it over afterwards")
  void restored() {
    emergency.acknowledge(new Login("emergency"), CALLED);
    emergency.restore("report", "restoration", LATER);

    assertThat(emergency.isOpen()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> emergency.restore("again", "again", LATER))
        .withMessageContaining("C-1");
    assertThatIllegalStateException().isThrownBy(() -> emergency.acknowledge(new Login("other"), LATER));
    assertThatIllegalStateException().isThrownBy(() -> emergency.aimAt(LATER, LATER));
    assertThatIllegalStateException().isThrownBy(() -> emergency.handOver(new CaseNumber("I-1")));
    assertThat(emergency.owner()).contains(new Login("emergency"));
  }

  @Test
  @DisplayName("an emergency in other hands is given back, and only then")
  void handedOver() {
    assertThatIllegalStateException().isThrownBy(() -> emergency.callAgain(LATER));

    emergency.handOver(new CaseNumber("I-1"));
    assertThatIllegalStateException().isThrownBy(() -> emergency.restore("report", "restoration", LATER));

    emergency.callAgain(LATER);
    assertThat(emergency.isOpen()).isTrue();
    assertThat(emergency.calledAt()).isEqualTo(LATER);
  }

  @Test
  @DisplayName("the service of an incident is restored once")
  void incident() {
    Incident incident = new Incident(new CaseNumber("I-1"), "基站故障", "network.outage", null, null, CALLED);

    incident.restored(LATER);

    assertThat(incident.isOpen()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> incident.restored(LATER)).withMessageContaining("I-1");
  }

  @Test
  @DisplayName("a complaint leaves its incident once")
  void attachment() {
    Attachment attachment = new Attachment(new CaseNumber("I-1"), new CaseNumber("C-1"), CALLED);

    attachment.answer(true, LATER);

    assertThatIllegalStateException().isThrownBy(() -> attachment.detach("else", LATER)).withMessageContaining("C-1");
    assertThat(attachment.standing()).isEqualTo(Attachment.Standing.ANSWERED);
  }
}
