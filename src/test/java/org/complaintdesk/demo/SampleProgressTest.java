package org.complaintdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.transaction.PlatformTransactionManager;

@DeskTest
@DisplayName("Sample cases that were cut short")
class SampleProgressTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Autowired
  private SampleDesk desk;
  @Autowired
  private SampleProgress progress;
  @Autowired
  private Complaints complaints;
  @Autowired
  private Cases cases;
  @Autowired
  private Work work;
  @Autowired
  private ManagementService management;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private Clock clock;

  @AfterEach
  void forget() {
    ClockUtil.reset();
    management.getProperties().keySet().stream()
        .filter(name -> name.startsWith("complaint-desk.sample-case")).forEach(management::deleteProperty);
  }

  @Test
  @DisplayName("name the case and the step that cannot be played, and go on from there at the next start")
  void goOnWhereTheyStopped() {
    DeskClock.now("2026-11-12 10:30");
    assertThatThrownBy(() -> play("reject-it"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("'short'", "step 2", "junior", "review-content", "accept, ask, reject");
    String number = number();
    assertThat(complaints.get(new CaseNumber(number)).status()).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(work.task(number, "review-content").getAssignee()).as("nothing of the step stays").isNull();

    DeskClock.now("2026-11-12 11:45");
    assertThat(play("reject")).isEqualTo(1);
    assertThat(number()).isEqualTo(number);
    assertThat(complaints.get(new CaseNumber(number)).status()).isEqualTo(ComplaintStatus.REJECTED);
    assertThat(complaints.get(new CaseNumber(number)).changedAt()).as("counted from the first start")
        .isEqualTo(DeskClock.at("2026-11-12 10:00"));
    assertThat(play("reject")).isZero();
  }

  private int play(String outcome) {
    return new SampleCases(story(outcome), desk, progress, transactions, clock, SHANGHAI).play();
  }

  private String number() {
    return progress.of(SampleFile.read(story("reject")).cases().get(0)).number();
  }

  private static Resource story(String outcome) {
    return new ByteArrayResource("""
        worksAs: [desk-interface]
        cases:
          - id: short
            complaint: {channel: phone, contactNumber: "13893110001", subject: 试一下, detail: 两步就完。}
            story:
              - {at: 1h ago, by: junior, does: register}
              - at: 30m ago
                by: junior
                does: complete
                task: review-content
                form: {complaintType: other.other, impact: inconvenience, affectedCustomers: 1, consequence: none,
                  outcome: %s, reason: 不成立}
        """.formatted(outcome).getBytes(StandardCharsets.UTF_8));
  }
}
