package org.complaintdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag(DeskTest.OF_ITS_OWN)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.job-execution.enabled=true", "complaint-desk.imports.in-background=true",
        "complaint-desk.database.watch.every=500ms"})
@ActiveProfiles({"demo", "test"})
@DirtiesContext
@DisplayName("A desk whose disk is full")
class DiskFullTest {

  @TempDir
  private static Path folder;

  @LocalServerPort
  private int port;
  private Knocking door;
  private LogOfDesk log;

  @DynamicPropertySource
  static void onThatDisk(DynamicPropertyRegistry settings) {
    FullDisk.mount();
    settings.add("spring.datasource.url", () -> "jdbc:h2:" + FullDisk.SCHEME + ":" + folder.resolve("desk")
        + ";${complaint-desk.database.h2-settings}");
  }

  @BeforeEach
  void listen() {
    door = new Knocking(port);
    log = LogOfDesk.listening();
  }

  @AfterEach
  void mend() {
    FullDisk.mend();
    door.awaitWell();
    log.close();
  }

  @Test
  @DisplayName("refuses what it cannot keep, says that it is not well, and leaves a line in the log, not one a request")
  void refuses() {
    FullDisk.fill();

    Knocking.Answers answers = door.sendTickets(150);

    assertThat(answers.statuses()).as("nothing is answered for that is not kept").isSubsetOf(201, 503).contains(503);
    assertThat(door.health("/readiness")).isEqualTo(503);
    assertThat(log.lines()).hasSize(1).first().asString()
        .contains("The database is out of reach or keeps nothing", "No space left on device");
  }

  @Test
  @DisplayName("or broken refuses at every door, and says where it can be read that the desk is out of service")
  void refusesAtEveryDoor() {
    FullDisk.breakDown();

    Knocking.Answers answers = door.sendTickets(20);

    assertThat(answers.statuses()).containsOnly(503);
    door.assertOutOfService();
    assertThat(log.lines()).hasSize(1).first().asString().contains("Input/output error");
  }

  @Test
  @DisplayName("works on by itself when there is space again, as often as it happens, and has lost nothing")
  void recovers() {
    for (int time = 0; time < 3; time++) {
      FullDisk.fill();
      Knocking.Answers answers = door.sendTickets(150);
      assertThat(answers.statuses()).contains(503);

      FullDisk.mend();
      door.awaitWell();

      HttpResponse<String> accepted = door.sendTicket();
      assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
      assertThat(answers.numbers()).allSatisfy(door::assertOnRecord);
    }
    assertThat(log.lines()).as("one line when it begins, one when it is over").hasSize(6)
        .last().asString().contains("answers and keeps everything again");
    assertThat(door.reads("admin", "/engine-rest/task?maxResults=1").statusCode()).isEqualTo(200);
  }
}
