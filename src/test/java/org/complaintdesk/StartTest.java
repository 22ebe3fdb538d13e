package org.complaintdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ManagementService;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class StartTest {

  @Autowired
  private ManagementService management;

  @Test
  void theEngineRunsOnTheSchemaThatLiquibaseMade() {
    assertThat(management.getTableCount()).containsKey("ACT_RU_EXECUTION");
    assertThat(management.getProperties()).containsEntry("schema.version", "fox");
  }
}
