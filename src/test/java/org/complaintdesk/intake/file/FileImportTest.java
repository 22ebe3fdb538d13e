package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@DisplayName("File import: complaint management brings in files of complaints")
class FileImportTest extends ImportScenario {

  @Autowired
  private Intake intake;
  @Autowired
  private OnBehalf onBehalf;
  @Autowired
  private RuntimeService runtime;

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
  @DisplayName("CL-3: rows of one customer are registered in the order of the file, however many are worked on at once")
  void inTheOrderOfTheFile() {
    StringBuilder file = new StringBuilder(COLUMNS);
    for (int number = 1; number <= 24; number++) {
      file.append("%d,2026-10-03 09:05,电话,%s,1389311%04d%n".formatted(number, LOST, number % 2));
    }
    assertCounts(workedOn(send(file.toString())), 24, 24, 0, 0);

    for (int customer = 0; customer < 2; customer++) {
      List<String> numbers = new ArrayList<>();
      for (int number = customer == 0 ? 2 : 1; number <= 24; number += 2) {
        numbers.add(ticket(String.valueOf(number)).body().path("id").asText());
      }
      assertThat(numbers).as("numbers of the complaints of one customer, as they stand in the file").isSorted();
    }
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

  @Test
  @DisplayName("a desk in real use works on files by itself, and stops when it is shut down")
  void inTheBackground() {
    ImportWorker background = new ImportWorker(imports, reader, intake, onBehalf, new ImportProperties(
        DataSize.ofMegabytes(1), 500, 1000, 10, 1, 2, Duration.ofSeconds(30), Duration.ofMillis(20), Duration.ofDays(15), Duration.ofDays(365),
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
}
