package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.notice.NoticesOnRecord;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("File import: history is filed, and its customers hear nothing of it")
class HistoryImportTest {

  private static final String FILE = """
      编号;来电时间;投诉内容;联系邮箱;处理结果
      1;2015-04-22 15:53;宽带每晚掉线;li@example.com;更换光猫后恢复
      2;2015-04-23 09:05;话费多扣;wang@example.com;已退费
      """;

  @LocalServerPort
  private int port;
  @Autowired
  private ImportWorker worker;
  @Autowired
  private Cases cases;
  @Autowired
  private Processes processes;
  @Autowired
  private NoticesOnRecord notices;

  private final String owner = "crm-" + UUID.randomUUID();
  private Client management;

  @BeforeEach
  void managementIsSignedIn() {
    management = new Client(port, "management");
  }

  @Test
  @DisplayName("AR-1: a complaint of former days is registered and filed; nobody is told, no clock runs, there is no task")
  void filed() {
    JsonNode told = workedOn(sent("history"));

    assertThat(told.path("registered").asInt()).isEqualTo(2);
    assertThat(told.path("purpose").asText()).isEqualTo("history");
    Answer ticket = ticket("1");
    String number = ticket.number();
    assertThat(ticket.body().path("status").asText()).isEqualTo("closed");
    assertThat(ticket.body().path("description").asText()).isEqualTo("宽带每晚掉线");
    assertThat(ticket.characteristic("receivedAt")).startsWith("2015-04-22T");
    assertThat(ticket.body().has("expectedResolutionDate")).as("a deadline").isFalse();
    assertThat(ticket.body().path("note").findValuesAsText("text"))
        .anyMatch(text -> text.contains("Handled elsewhere before"));
    assertThat(cases.complaint(number).status()).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(cases.archived(number)).singleElement().asString()
        .contains("宽带每晚掉线", "2015-04-22", "更换光猫后恢复", "\"status\":\"archived\"");
    assertThat(processes.started(number)).as("processes, the watch of deadlines among them").isEmpty();
    processes.assertNothingIsLeft(number);
    assertThat(notices.toCustomer(number)).isEmpty();
    assertThat(notices.toGroups(number)).isEmpty();
  }

  @Test
  @DisplayName("IN-9: history that is sent again, also as work, is skipped and stays history")
  void sentAgain() {
    workedOn(sent("history"));

    JsonNode again = workedOn(sent("history"));
    assertThat(again.path("skipped").asInt()).isEqualTo(2);
    JsonNode asWork = workedOn(sentWith("work", "earliest", "2015-01-01"));
    assertThat(asWork.path("skipped").asInt()).isEqualTo(2);
    assertThat(management.count("externalIdentifier.owner=" + owner)).isEqualTo(2);
    assertThat(processes.started(ticket("1").number())).isEmpty();
  }

  @Test
  @DisplayName("an old file of which nobody says what it is is refused, and nothing of it is registered")
  void askedAbout() {
    Answer refused = sent(null);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("code").asText()).isEqualTo("received-long-ago");
    assertThat(refused.body().path("reason").asText() + refused.body().path("message").asText())
        .contains("file:2", "history", "work", "purpose");
    assertThat(management.count("externalIdentifier.owner=" + owner)).isZero();
  }

  @Test
  @DisplayName("nobody can add to history or withdraw it: it has ended")
  void ended() {
    workedOn(sent("history"));

    Answer added = management.patch(ticket("1").number(), "{\"note\": [{\"text\": \"请处理\"}]}");

    assertThat(added.status()).isEqualTo(409);
    assertThat(added.body().path("code").asText()).isEqualTo("ended");
  }

  @Test
  @DisplayName("the answer says of each thing that was found out how the file is read, and why")
  void readAs() {
    JsonNode told = workedOn(sent("history"));

    assertThat(told.path("readAs").findValuesAsText("what"))
        .containsExactly("encoding", "delimiter", "header", "datePattern");
    assertThat(told.path("readAs").findValuesAsText("value"))
        .containsExactly("UTF-8", "semicolon", "true", "yyyy-M-d[ H:mm[:ss[.SSSSSS][.SSS][.S]]]");
    assertThat(told.path("readAs").findValuesAsText("stated")).containsOnly("false");
    assertThat(told.path("readAs").findValuesAsText("why")).contains("Most dates of the first rows are written so.",
        "Only so do the columns that the mapping names stand in the first row.");
    Answer stated = sentWith("history", "delimiter", "semicolon", "Accept-Language", "zh-CN");
    assertThat(stated.body().path("readAs").get(1).toString()).contains("\"stated\":true", "已声明。");
  }

  // ---- steps

  private Answer sent(String purpose) {
    SentFile file = file();
    return purpose == null ? file.by(management) : file.with("purpose", purpose).by(management);
  }

  private Answer sentWith(String purpose, String part, String value, String... headers) {
    return file().with("purpose", purpose).with(part, value).by(management, headers);
  }

  private SentFile file() {
    return SentFile.of(FILE).with("mapping", """
        {"externalIdentifier.id": "编号", "externalIdentifier.owner": {"value": "%s"}, "description": "投诉内容",
         "severity": {"value": "Major"}, "receivedAt": "来电时间", "contactEmail": "联系邮箱",
         "note": "处理结果"}""".formatted(owner));
  }

  private JsonNode workedOn(Answer sent) {
    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(202);
    while (worker.workOnNext()) {
      assertThat(worker.isRunning()).isFalse();
    }
    return management.send("GET", sent.header("Location"), BodyPublishers.noBody()).body();
  }

  private Answer ticket(String number) {
    JsonNode found = management.list("externalIdentifier.id=" + number + "&externalIdentifier.owner=" + owner).body();
    assertThat(found).hasSize(1);
    return management.get(found.get(0).path("id").asText());
  }
}
