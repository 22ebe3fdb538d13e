package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.file.FileImport.State;
import org.complaintdesk.intake.file.ImportContent.Piece;
import org.complaintdesk.intake.file.Imports.TakenOverException;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.intake.ticket.TroubleTicketApi;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletRegistrationBean;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("File import: complaint management brings in files of complaints")
class FileImportTest {

  private static final String COLUMNS = "编号,来电时间,渠道,投诉内容,联系电话\n";
  private static final String LOST = "宽带每晚掉线";

  @LocalServerPort
  private int port;
  @Autowired
  private ImportWorker worker;
  @Autowired
  private Imports imports;
  @Autowired
  private ImportReader reader;
  @Autowired
  private ImportViews views;
  @Autowired
  private Intake intake;
  @Autowired
  private OnBehalf onBehalf;
  @Autowired
  private ImportProperties properties;
  @Autowired
  private FileImportRepository importRepository;
  @Autowired
  private ImportContentRepository contents;
  @Autowired
  private ImportRejectionRepository rejections;
  @Autowired
  private EntityManager entities;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private Clock clock;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private IdentityService identity;
  @Autowired
  private DispatcherServletRegistrationBean dispatcher;

  private Client management;
  /** Each test is a system of its own, so that no number comes twice. */
  private String owner;

  @BeforeEach
  void managementIsSignedIn() {
    management = new Client(port, "management");
    owner = "crm-" + UUID.randomUUID();
  }

  @AfterEach
  void theClockIsRightAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("IN-1: every row becomes a complaint whose handling runs, like a ticket sent by a program")
  void rowsBecomeComplaints() {
    Answer sent = send(COLUMNS + row(1, "2026-10-03 09:05", LOST) + row(2, "2026-10-04 23:59", "没有信号"));

    assertThat(sent.status()).isEqualTo(202);
    assertThat(sent.header("Location")).isEqualTo(sent.body().path("href").asText()).startsWith("/imports/");
    assertThat(sent.body().path("state").asText()).isEqualTo("waiting");
    assertThat(sent.body().path("total").asInt()).isEqualTo(2);
    assertThat(complaints()).as("before anybody worked on it").isZero();

    JsonNode told = workedOn(sent);
    assertThat(told.path("state").asText()).isEqualTo("finished");
    assertCounts(told, 2, 2, 0, 0);
    assertThat(told.path("rejected")).isEmpty();
    assertThat(told.path("sentBy").asText()).isEqualTo("management");
    Answer ticket = ticket("1");
    assertThat(ticket.body().path("description").asText()).isEqualTo(LOST);
    assertThat(ticket.body().path("channel").path("name").asText()).isEqualTo("phone");
    assertThat(ticket.body().path("severity").asText()).isEqualTo("Major");
    assertThat(OffsetDateTime.parse(ticket.characteristic("receivedAt"))).isEqualTo("2026-10-03T09:05:00+08:00");
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("complaint-handling")
        .processInstanceBusinessKey(ticket.number()).count()).isEqualTo(1);
    assertThat(ticket.body().path("note").findValuesAsText("author")).contains("management");
    assertThat(identity.getCurrentAuthentication()).as("nobody stays signed in").isNull();
    assertNothingStored(sent);
  }

  @Test
  @DisplayName("IN-9: the same file sent twice changes nothing, whoever sends it")
  void sentTwice() {
    String file = COLUMNS + row(1, "2026-10-03 09:05", LOST) + row(2, "2026-10-03 09:06", LOST);
    workedOn(send(file));
    String first = ticket("1").number();

    JsonNode again = workedOn(sent(file).by(new Client(port, "admin")));

    assertCounts(again, 2, 0, 2, 0);
    assertThat(complaints()).isEqualTo(2);
    assertThat(ticket("1").number()).isEqualTo(first);
  }

  @Test
  @DisplayName("a row whose number stands for other words on record is rejected, and the record stays as it is")
  void otherWordsUnderTheSameNumber() {
    workedOn(send(COLUMNS + row(1, "2026-10-03 09:05", LOST)));

    JsonNode told = workedOn(send(COLUMNS + row(1, "2026-10-03 09:05", "已恢复") + row(1, "2026-10-03 09:05", LOST)));

    assertCounts(told, 2, 0, 1, 1);
    assertThat(reason(told, 2)).startsWith("“externalIdentifier.id, column 编号” came before with another ticket.");
    assertThat(reason(told, 2)).as("which complaint it is, and what to do")
        .contains("complaint " + ticket("1").number() + " on record", "withdraw complaint");
    assertThat(ticket("1").body().path("description").asText()).isEqualTo(LOST);
  }

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
  @DisplayName("a formula stays the text that it is")
  void formulas() {
    String formula = "=HYPERLINK(\"\"http://example.com\"\",\"\"x\"\")";
    workedOn(send(COLUMNS + row(1, "2026-10-03 09:05", "\"" + formula + "\"")));

    assertThat(ticket("1").body().path("description").asText()).isEqualTo(formula.replace("\"\"", "\""));
  }

  @Test
  @DisplayName("a file in GB18030 with semicolons is read as it is")
  void anotherEncoding() {
    String file = (COLUMNS + row(1, "2026-10-03 09:05", LOST)).replace(',', ';');
    Answer sent = SentFile.of(file.getBytes(Charset.forName("GB18030"))).with("mapping", mapping())
        .with("datePattern", "yyyy-MM-dd H:mm").with("purpose", "work").by(management);

    assertThat(sent.body().path("encoding").asText()).isEqualTo("GB18030");
    assertThat(sent.body().path("delimiter").asText()).isEqualTo("semicolon");
    assertCounts(workedOn(sent), 1, 1, 0, 0);
    assertThat(ticket("1").body().path("description").asText()).isEqualTo(LOST);
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

  @Test
  @DisplayName("killed half way, the import goes on where it was when its lease is over, and does nothing twice")
  void killedHalfWay() {
    Answer sent = send(rows(5));
    FileImport begun = imports.takeNext("a desk that dies").orElseThrow();
    AtomicInteger rows = new AtomicInteger();
    assertThatThrownBy(() -> run(begun, "a desk that dies", () -> {
      if (rows.incrementAndGet() > 3) {
        throw new OutOfMemoryError("the desk is killed");
      }
      return false;
    })).isInstanceOf(OutOfMemoryError.class);
    assertThat(complaints()).isEqualTo(3);
    assertThat(worker.workOnNext()).as("the other desk may be alive").isFalse();
    assertCounts(get(sent.header("Location")).body(), 3, 3, 0, 0);

    ClockUtil.offset(properties.lease().plusSeconds(1).toMillis());
    JsonNode told = workedOn(sent);

    assertThat(told.path("state").asText()).isEqualTo("finished");
    assertCounts(told, 5, 5, 0, 0);
    assertThat(complaints()).isEqualTo(5);
    assertNothingStored(sent);
    assertThatThrownBy(() -> imports.progress(begun.id(), "a desk that dies", ImportCounts.NONE, List.of()))
        .as("back from the dead, it must not touch the import").isInstanceOf(TakenOverException.class);
  }

  @Test
  @DisplayName("a row becomes a complaint only together with the progress: who lost the import meanwhile registers nothing")
  void takenOverMeanwhile() {
    Answer sent = send(rows(3));
    FileImport begun = imports.takeNext("a slow desk").orElseThrow();
    AtomicInteger rows = new AtomicInteger();

    assertThatThrownBy(() -> run(begun, "a slow desk", () -> {
      if (rows.incrementAndGet() == 2) {
        ClockUtil.offset(properties.lease().plusSeconds(1).toMillis());
        assertThat(imports.takeNext("a quick desk")).isPresent();
      }
      return false;
    })).isInstanceOf(TakenOverException.class);

    assertCounts(get(sent.header("Location")).body(), 1, 1, 0, 0);
    assertThat(complaints()).isEqualTo(1);
  }

  @Test
  @DisplayName("a desk that is shut down lays the import down, and the next one goes on at once")
  void laidDown() {
    Answer sent = send(rows(4));
    FileImport begun = imports.takeNext("a desk that ends").orElseThrow();
    AtomicInteger rows = new AtomicInteger();
    run(begun, "a desk that ends", () -> rows.incrementAndGet() > 2);
    assertThat(get(sent.header("Location")).body().path("message").asText()).contains("2 of 4 rows");
    assertThat(get(sent.header("Location")).body().path("state").asText()).isEqualTo("waiting");

    assertCounts(workedOn(sent), 4, 4, 0, 0);
    assertThat(complaints()).isEqualTo(4);
  }

  @Test
  @DisplayName("an upload that broke off is forgotten: whoever sent it had no answer")
  void brokenOffUpload() {
    assertThatThrownBy(() -> imports.receive(reader.examine(form(), () -> stream(rows(1))), () -> {
      throw new IOException("the disk is gone");
    }, new Login("management"))).isInstanceOf(TicketFault.class);
    assertThat(importsOnRecord()).isZero();

    FileImport half = importRepository.save(new FileImport(reader.examine(form(), () -> stream(rows(1))),
        new Login("management"), clock.instant()));
    assertThat(worker.workOnNext()).isFalse();
    assertThat(imports.find(half.id())).as("perhaps it is still coming").isPresent();
    ClockUtil.offset(properties.lease().plusSeconds(1).toMillis());
    assertThat(worker.workOnNext()).isFalse();
    assertThat(imports.find(half.id())).isEmpty();
  }

  @Test
  @DisplayName("PR-1: pieces of a file that stayed when the desk died while deleting them are deleted later")
  void piecesLeftBehind() {
    Answer sent = send(rows(1));
    String id = sent.body().path("id").asText();
    workedOn(sent);
    new TransactionTemplate(transactions).executeWithoutResult(status ->
        entities.persist(new ImportContent(new Piece(id, 40), new byte[] {1})));

    assertThat(worker.workOnNext()).isFalse();

    assertNothingStored(sent);
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
    new ImportRun(bounded.take(id, "me"), "me", bounded, intake, keepsTwo, () -> false).goThrough(reader);
    ImportView view = new ImportViews(bounded, keepsTwo, new IntakeTexts())
        .of(bounded.find(id).orElseThrow(), 0, 100, Locale.ENGLISH);
    assertThat(view.rejectedCount()).isEqualTo(7);
    assertThat(view.rejected()).hasSize(2);
    assertThat(view.message()).contains("7 rejected")
        .contains("Only the reasons of the first 2 rejected rows are kept");
    assertThat(view.next()).isNull();
  }

  @Test
  @DisplayName("when the desk itself fails row after row, the import is given up and says that it may be sent again")
  void theDeskFails(CapturedOutput output) {
    Intake broken = mock(Intake.class);
    when(broken.submit(any(), any(), any(), any())).thenThrow(new IllegalStateException("secret of a customer"));
    Answer sent = send(rows(12));
    FileImport begun = imports.takeNext("me").orElseThrow();

    new ImportRun(begun, "me", imports, broken, properties, () -> false).goThrough(reader);

    JsonNode told = get(sent.header("Location")).body();
    assertThat(told.path("state").asText()).isEqualTo("failed");
    assertThat(told.path("message").asText()).startsWith("Given up after 10 of 12 rows");
    assertThat(reason(told, 2)).contains("could not register the row", "reference");
    assertThat(output).doesNotContain("secret of a customer");
    assertNothingStored(sent);
    assertCounts(workedOn(send(rows(12))), 12, 12, 0, 0);
  }

  @Test
  @DisplayName("a desk in real use works on files by itself, and stops when it is shut down")
  void inTheBackground() {
    ImportWorker background = new ImportWorker(imports, reader, intake, onBehalf, new ImportProperties(
        DataSize.ofMegabytes(1), 500, 1000, 10, 1, Duration.ofSeconds(30), Duration.ofMillis(20), Duration.ofDays(15), Duration.ofDays(365),
        true));
    background.start();
    try {
      Answer sent = send(rows(2));
      Awaitility.await().atMost(30, TimeUnit.SECONDS)
          .until(() -> get(sent.header("Location")).body().path("state").asText().equals("finished"));
    } finally {
      background.stop();
    }
    assertThat(background.isRunning()).isFalse();
    assertThat(complaints()).isEqualTo(2);
  }

  // ---- steps

  private static String row(int number, String time, String text) {
    return number + "," + time + ",电话," + text + ",13893110000\n";
  }

  private static String rows(int count) {
    StringBuilder file = new StringBuilder(COLUMNS);
    for (int number = 1; number <= count; number++) {
      file.append(row(number, "2026-10-03 09:05", LOST));
    }
    return file.toString();
  }

  private static InputStream stream(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }

  private String mapping() {
    return """
        {"externalIdentifier.id": "编号", "externalIdentifier.owner": {"value": "%s"},
         "description": "投诉内容", "severity": {"value": "Major"}, "contactNumber": "联系电话",
         "channel.name": {"column": "渠道", "words": {"电话": "phone"}}, "receivedAt": "来电时间"}""".formatted(owner);
  }

  private ImportForm form() {
    return new ImportForm(mapping(), "yyyy-MM-dd H:mm", null, null, null, null, "work", null);
  }

  private SentFile sent(String file) {
    return SentFile.of(file).with("mapping", mapping()).with("datePattern", "yyyy-MM-dd H:mm")
        .with("purpose", "work");
  }

  private Answer send(String file) {
    return sent(file).by(management);
  }

  /** Lets the desk work until nothing is left, and asks what came of the file. */
  private JsonNode workedOn(Answer sent) {
    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(202);
    while (worker.workOnNext()) {
      assertThat(identity.getCurrentAuthentication()).isNull();
    }
    return get(sent.header("Location")).body();
  }

  private void run(FileImport begun, String by, BooleanSupplier stopping) {
    onBehalf.work(new Login("management"), ImportApi.IMPORTS,
        () -> new ImportRun(begun, by, imports, intake, properties, stopping).goThrough(reader));
  }

  private ImportProperties keeping(int reasons) {
    return new ImportProperties(properties.maxFileSize(), properties.maxColumns(), properties.maxCellLength(), reasons,
        properties.rowsPerLogLine(), properties.lease(), properties.lookout(), properties.recent(),
        properties.oldestWork(), false);
  }

  private Answer get(String path) {
    return management.send("GET", path, BodyPublishers.noBody());
  }

  private Answer ticket(String number) {
    JsonNode found = management.list("externalIdentifier.id=" + number + "&externalIdentifier.owner=" + owner).body();
    assertThat(found).hasSize(1);
    return management.get(found.get(0).path("id").asText());
  }

  private long complaints() {
    return management.count("externalIdentifier.owner=" + owner);
  }

  private long importsOnRecord() {
    return importRepository.findByStateInOrderByReceivedAt(EnumSet.allOf(State.class)).stream()
        .filter(fileImport -> fileImport.form().mapping().contains(owner)).count();
  }

  private void assertNothingStored(Answer sent) {
    String id = sent.body().path("id").asText();
    assertThat(contents.lastOf(id)).as("the last piece of the file that is kept").isEmpty();
  }

  private static void assertCounts(JsonNode told, int done, int registered, int skipped, int rejected) {
    assertThat(List.of(told.path("done").asInt(), told.path("registered").asInt(), told.path("skipped").asInt(),
        told.path("rejectedCount").asInt())).as("done, registered, skipped, rejected of %s", told)
        .containsExactly(done, registered, skipped, rejected);
  }

  private static void assertRefused(Answer answer, int status, String code, String told) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("code").asText()).isEqualTo(code);
    assertThat(answer.body().path("reason").asText() + answer.body().path("message").asText()).contains(told);
  }

  private static String reason(JsonNode told, int line) {
    for (JsonNode rejected : told.path("rejected")) {
      if (rejected.path("row").asInt() == line) {
        return rejected.path("reason").asText();
      }
    }
    throw new AssertionError("Line " + line + " was not rejected: " + told);
  }
}
