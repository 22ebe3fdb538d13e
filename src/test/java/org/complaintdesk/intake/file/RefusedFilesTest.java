package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Locale;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.intake.ticket.TroubleTicketApi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletRegistrationBean;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("File import: what is wrong with a file, a row or a request is told, and what would be right")
class RefusedFilesTest extends ImportScenario {

  @Autowired
  private Intake intake;
  @Autowired
  private ImportProperties properties;
  @Autowired
  private ImportRejectionRepository rejections;
  @Autowired
  private EntityManager entities;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private Clock clock;
  @Autowired
  private DispatcherServletRegistrationBean dispatcher;

  @Test
  @DisplayName("bad rows are told by line, column and what would be right, in the reader's language; good ones go on")
  void badRows(CapturedOutput output) {
    Answer sent = send(COLUMNS
        + row(1, "2026-10-03 09:05", LOST)
        + row(2, "03.10.2026", LOST)
        + row(3, "2026-10-03 09:05", "")
        + "4,2026-10-03 09:05,电话," + LOST + "\n"
        + row(5, "2026-10-03 09:05", "bell \u0007 rings")
        + "6,2026-10-03 09:05,信鸽," + LOST + ",13893110000\n"
        + "7,2026-10-03 09:05,电话," + LOST + ",no-digits\n"
        + ",2026-10-03 09:05,电话," + LOST + ",13893110000\n"
        + row(9, "2199-10-03 09:05", LOST)
        + row(10, "2026-10-03 09:05", LOST));

    JsonNode told = workedOn(sent);

    assertCounts(told, 10, 2, 0, 8);
    assertThat(told.path("rejected").findValuesAsText("row")).containsExactly("3", "4", "5", "6", "7", "8", "9", "10");
    assertThat(reason(told, 3)).isEqualTo("The value of “receivedAt, column 来电时间” is no date in the pattern "
        + "yyyy-MM-dd H:mm. Please write the date of this row like those of the other rows; a shifted row has "
        + "something else in that column.");
    assertThat(reason(told, 4)).contains("“description, column 投诉内容” is missing");
    assertThat(reason(told, 5)).contains("more or fewer cells").contains("5 cells");
    assertThat(reason(told, 6)).contains("“description, column 投诉内容” holds a character that cannot be read");
    assertThat(reason(told, 7)).contains("“channel.name, column 渠道”").contains("phone, web, app");
    assertThat(reason(told, 8)).contains("“contactNumber, column 联系电话” is not a telephone number");
    assertThat(reason(told, 9)).contains("“externalIdentifier.id, column 编号” is missing");
    assertThat(reason(told, 10)).contains("“receivedAt, column 来电时间” lies in the future");
    JsonNode chinese = management.send("GET", sent.header("Location"), BodyPublishers.noBody(),
        "Accept-Language", "zh-CN").body();
    assertThat(reason(chinese, 4)).isEqualTo("缺少属性“description（列 投诉内容）”。请提供“description（列 投诉内容）”：没有它无法理解该工单。");
    assertThat(chinese.path("message").asText()).isEqualTo("处理完毕：共 10 行；登记 2 行，因已有记录跳过 0 行，拒绝 8 行。");
    assertThat(told.toString() + output.getAll()).as("PR-1: nothing of what stood in the cells")
        .doesNotContain(LOST, "13893110000", "no-digits", "信鸽", "bell");
  }

  @Test
  @DisplayName("dates of three kinds in one column: each row is read by the pattern, or rejected")
  void datesOfThreeKinds() {
    JsonNode told = workedOn(send(COLUMNS + row(1, "2026-10-03 09:05", LOST) + row(2, "03/10/2026", LOST)
        + row(3, "2026年10月3日", LOST) + row(4, "2026-10-32 09:05", LOST) + row(5, "2026-1-3 9:05", LOST)));

    assertCounts(told, 5, 1, 0, 4);
    assertThat(told.path("rejected")).allSatisfy(
        rejected -> assertThat(rejected.path("reason").asText()).contains("column 来电时间", "yyyy-MM-dd H:mm"));
  }

  @Test
  @DisplayName("many rejected rows are shown in pages; when there are too many to keep, the answer says so")
  void manyRejectedRows() {
    String bad = COLUMNS + row(1, "x", LOST).repeat(7);
    Answer sent = send(bad);
    JsonNode told = workedOn(sent);
    assertThat(told.path("rejectedCount").asInt()).isEqualTo(7);
    JsonNode page = get(sent.header("Location") + "?limit=3").body();
    assertThat(page.path("rejected").findValuesAsText("row")).containsExactly("2", "3", "4");
    JsonNode last = get(page.path("next").asText().replace("offset=3", "offset=5")).body();
    assertThat(last.path("rejected").findValuesAsText("row")).containsExactly("7", "8");
    assertThat(last.has("next")).isFalse();
    assertRefused(get(sent.header("Location") + "?limit=0"), 400, "not-in-range", "limit");

    ImportProperties keepsTwo = keeping(2);
    Imports bounded = new Imports(importRepository, contents, rejections, entities, transactions, keepsTwo, clock);
    String id = bounded.receive(reader.examine(form(), () -> stream(bad)), () -> stream(bad), new Login("management"));
    try (RowCrew crew = new RowCrew(keepsTwo.rowsAtOnce(), Runnable::run)) {
      new ImportRun(bounded.take(id, "me"), "me", bounded, intake, crew, keepsTwo, () -> false).goThrough(reader);
    }
    ImportView view = new ImportViews(bounded, keepsTwo, new IntakeTexts())
        .of(bounded.find(id).orElseThrow(), 0, 100, Locale.ENGLISH);
    assertThat(view.rejectedCount()).isEqualTo(7);
    assertThat(view.rejected()).hasSize(2);
    assertThat(view.message()).contains("7 rejected")
        .contains("Only the reasons of the first 2 rejected rows are kept");
    assertThat(view.next()).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'' | no-rows | file",
      "'编号,投诉内容\n1,\"x\n' | broken-quotes | file:2",
      "'1,2026,电话,x,138\n' | no-such-column | mapping.description",
      "'编号,投诉内容,投诉内容\n1,a,b\n' | column-twice | mapping.description"})
  @DisplayName("a file that is wrong as a whole is refused with the place and what would be right; nothing of it stays")
  void refusedFiles(String file, String code, String place) {
    String mapping = """
        {"externalIdentifier.id": 1, "externalIdentifier.owner": {"value": "%s"}, "severity": {"value": "Major"},
         "description": "投诉内容"}""".formatted(owner);
    Answer refused = SentFile.of(file).with("mapping", mapping).by(management);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("@type").asText()).isEqualTo("Error");
    assertThat(refused.body().path("code").asText()).isEqualTo(code);
    assertThat(refused.body().path("reason").asText() + refused.body().path("message").asText()).contains(place);
    assertThat(importsOnRecord()).isZero();
    assertThat(complaints()).isZero();
  }

  @Test
  @DisplayName("parts that are missing, unknown, sent twice or too long are named")
  void wrongParts() {
    String file = COLUMNS + row(1, "2026-10-03 09:05", LOST);
    assertRefused(SentFile.of(file).by(management), 400, "no-such-part", "mapping");
    assertRefused(new SentFile().with("mapping", mapping()).by(management), 400, "no-such-part", "file");
    assertRefused(sent(file).with("zome", "x").by(management), 400, "unknown-part", "datePattern");
    assertRefused(sent(file).with("datePattern", "x").by(management), 400, "given-twice", "datePattern");
    assertRefused(sent(file).with("zone", "x".repeat(201)).by(management), 400, "too-long", "zone");
    assertRefused(SentFile.of(file).with("mapping", "{").by(management), 400, "malformed-json", "mapping");
    assertRefused(management.send("POST", "/imports", BodyPublishers.ofString("{}")), 415, "no-parts", "multipart");
    assertThat(complaints()).isZero();
  }

  @Test
  @DisplayName("what is not there, and what is not offered, is said")
  void otherAddresses() {
    assertRefused(get("/imports/none"), 404, "no-such-import", "address");
    assertRefused(get("/imports/none/more"), 404, "no-such-import", "address");
    assertRefused(get("/imports"), 405, "method-not-allowed", "POST");
    Answer deleted = management.send("DELETE", "/imports/none", BodyPublishers.noBody());
    assertRefused(deleted, 405, "method-not-allowed", "GET");
    assertThat(deleted.header("Allow")).isEqualTo("GET");
  }

  @Test
  @DisplayName("PR-1: only complaint management and administrators; no other address reads parts at all")
  void whoMaySend() {
    String file = COLUMNS + row(1, "2026-10-03 09:05", LOST);

    assertThat(sent(file).by(new Client(port, "senior")).status()).isEqualTo(403);
    assertThat(sent(file).by(new Client(port, "nobody")).status()).isEqualTo(401);
    assertThat(sent(file).to(TroubleTicketApi.TICKETS, management).status()).isEqualTo(415);
    assertThat(dispatcher.getMultipartConfig()).as("parts of requests to all other addresses").isNull();
    assertThat(complaints()).isZero();
  }

  private ImportProperties keeping(int reasons) {
    return new ImportProperties(properties.maxFileSize(), properties.maxColumns(), properties.maxCellLength(), reasons,
        properties.rowsPerLogLine(), properties.rowsAtOnce(), properties.lease(), properties.lookout(), properties.recent(),
        properties.oldestWork(), false);
  }
}
