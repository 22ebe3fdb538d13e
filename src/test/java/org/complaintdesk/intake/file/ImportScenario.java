package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.intake.file.FileImport.State;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What all tests of sent files share: complaint management sends one to a running desk, and asks what came of it. */
@DeskTest
abstract class ImportScenario {

  protected static final String COLUMNS = "编号,来电时间,渠道,投诉内容,联系电话\n";
  protected static final String LOST = "宽带每晚掉线";

  @LocalServerPort
  protected int port;
  @Autowired
  protected ImportWorker worker;
  @Autowired
  protected Imports imports;
  @Autowired
  protected ImportReader reader;
  @Autowired
  protected FileImportRepository importRepository;
  @Autowired
  protected ImportContentRepository contents;
  @Autowired
  protected IdentityService identity;

  protected Client management;
  /** Each test is a system of its own, so that no number comes twice. */
  protected String owner;

  @BeforeEach
  void managementIsSignedIn() {
    management = new Client(port, "management");
    owner = "crm-" + UUID.randomUUID();
  }

  @AfterEach
  void theClockIsRightAgain() {
    ClockUtil.reset();
  }

  static String row(int number, String time, String text) {
    return number + "," + time + ",电话," + text + ",13893110000\n";
  }

  static String rows(int count) {
    StringBuilder file = new StringBuilder(COLUMNS);
    for (int number = 1; number <= count; number++) {
      file.append(row(number, "2026-10-03 09:05", LOST));
    }
    return file.toString();
  }

  static InputStream stream(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }

  String mapping() {
    return """
        {"externalIdentifier.id": "编号", "externalIdentifier.owner": {"value": "%s"},
         "description": "投诉内容", "severity": {"value": "Major"}, "contactNumber": "联系电话",
         "channel.name": {"column": "渠道", "words": {"电话": "phone"}}, "receivedAt": "来电时间"}""".formatted(owner);
  }

  ImportForm form() {
    return new ImportForm(mapping(), "yyyy-MM-dd H:mm", null, null, null, null, "work", null);
  }

  SentFile sent(String file) {
    return SentFile.of(file).with("mapping", mapping()).with("datePattern", "yyyy-MM-dd H:mm")
        .with("purpose", "work");
  }

  Answer send(String file) {
    return sent(file).by(management);
  }

  /** Lets the desk work until nothing is left, and asks what came of the file. */
  JsonNode workedOn(Answer sent) {
    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(202);
    while (worker.workOnNext()) {
      assertThat(identity.getCurrentAuthentication()).isNull();
    }
    return get(sent.header("Location")).body();
  }

  Answer get(String path) {
    return management.send("GET", path, BodyPublishers.noBody());
  }

  Answer ticket(String number) {
    JsonNode found = management.list("externalIdentifier.id=" + number + "&externalIdentifier.owner=" + owner).body();
    assertThat(found).hasSize(1);
    return management.get(found.get(0).path("id").asText());
  }

  long complaints() {
    return management.count("externalIdentifier.owner=" + owner);
  }

  long importsOnRecord() {
    return importRepository.findByStateInOrderByReceivedAt(EnumSet.allOf(State.class)).stream()
        .filter(fileImport -> fileImport.form().mapping().contains(owner)).count();
  }

  void assertNothingStored(Answer sent) {
    String id = sent.body().path("id").asText();
    assertThat(contents.lastOf(id)).as("the last piece of the file that is kept").isEmpty();
  }

  static void assertCounts(JsonNode told, int done, int registered, int skipped, int rejected) {
    assertThat(List.of(told.path("done").asInt(), told.path("registered").asInt(), told.path("skipped").asInt(),
        told.path("rejectedCount").asInt())).as("done, registered, skipped, rejected of %s", told)
        .containsExactly(done, registered, skipped, rejected);
  }

  static void assertRefused(Answer answer, int status, String code, String told) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("code").asText()).isEqualTo(code);
    assertThat(answer.body().path("reason").asText() + answer.body().path("message").asText()).contains(told);
  }

  static String reason(JsonNode told, int line) {
    for (JsonNode rejected : told.path("rejected")) {
      if (rejected.path("row").asInt() == line) {
        return rejected.path("reason").asText();
      }
    }
    throw new AssertionError("Line " + line + " was not rejected: " + told);
  }
}
