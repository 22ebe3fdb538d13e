package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.intake.FileRow;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.file.ImportContent.Piece;
import org.complaintdesk.intake.file.Imports.TakenOverException;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("File import: whatever breaks off half way goes on where it was, and does nothing twice")
class InterruptedImportTest extends ImportScenario {

  @Autowired
  private Intake intake;
  @Autowired
  private OnBehalf onBehalf;
  @Autowired
  private ImportProperties properties;
  @Autowired
  private EntityManager entities;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private Clock clock;

  @Test
  @DisplayName("killed half way, the import goes on where it was when its lease is over, and does nothing twice")
  void killedHalfWay() {
    Answer sent = send(rows(5));
    FileImport begun = imports.takeNext("a desk that dies").orElseThrow();
    AtomicInteger rows = new AtomicInteger();
    assertThatThrownBy(() -> run(begun, "a desk that dies", () -> {
      if (rows.incrementAndGet() > 3) {
        Awaitility.await().until(() -> complaints() == 3);
        throw new OutOfMemoryError("the desk is killed");
      }
      return false;
    })).isInstanceOf(OutOfMemoryError.class);
    assertThat(complaints()).isEqualTo(3);
    assertThat(worker.workOnNext()).as("the other desk may be alive").isFalse();
    assertCounts(get(sent.header("Location")).body(), 0, 0, 0, 0);

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
  @DisplayName("a desk that lost the import meanwhile stops; what it had registered is counted once, as registered")
  void takenOverMeanwhile() {
    Answer sent = send(rows(60));
    FileImport begun = imports.takeNext("a slow desk").orElseThrow();
    AtomicInteger rows = new AtomicInteger();

    assertThatThrownBy(() -> run(begun, "a slow desk", () -> {
      if (rows.incrementAndGet() == 2) {
        ClockUtil.offset(properties.lease().plusSeconds(1).toMillis());
        assertThat(imports.takeNext("a quick desk")).isPresent();
      }
      return false;
    })).isInstanceOf(TakenOverException.class);
    assertThat(complaints()).as("the slow desk notices when it puts its next rows on record").isBetween(1L, 59L);
    assertCounts(get(sent.header("Location")).body(), 0, 0, 0, 0);

    ClockUtil.offset(properties.lease().plusSeconds(1).multipliedBy(2).toMillis());
    assertCounts(workedOn(sent), 60, 60, 0, 0);
    assertThat(complaints()).isEqualTo(60);
  }

  @Test
  @DisplayName("IN-9: taken up again, a row is counted as what it was: the same number further down is skipped both times")
  void twiceInTheFileThatStopped() {
    Answer sent = send(rows(2) + row(1, "2026-10-03 09:05", LOST) + row(3, "2026-10-03 09:05", LOST));
    FileImport begun = imports.takeNext("a desk that dies").orElseThrow();
    AtomicInteger rows = new AtomicInteger();
    assertThatThrownBy(() -> run(begun, "a desk that dies", () -> {
      if (rows.incrementAndGet() > 3) {
        Awaitility.await().until(() -> complaints() == 2);
        throw new OutOfMemoryError("the desk is killed");
      }
      return false;
    })).isInstanceOf(OutOfMemoryError.class);

    ClockUtil.offset(properties.lease().plusSeconds(1).toMillis());
    assertCounts(workedOn(sent), 4, 3, 1, 0);
    assertThat(complaints()).isEqualTo(3);
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
  @DisplayName("when the desk itself fails row after row, the import is given up and says that it may be sent again")
  void theDeskFails(CapturedOutput output) {
    Intake broken = mock(Intake.class);
    when(broken.submit(any(TroubleTicket.class), any(), any(FileRow.class))).thenThrow(new IllegalStateException("secret of a customer"));
    Answer sent = send(rows(100));
    FileImport begun = imports.takeNext("me").orElseThrow();

    try (RowCrew crew = new RowCrew(properties.rowsAtOnce(), Runnable::run)) {
      new ImportRun(begun, "me", imports, broken, crew, properties, () -> false).goThrough(reader);
    }

    JsonNode told = get(sent.header("Location")).body();
    assertThat(told.path("state").asText()).isEqualTo("failed");
    assertThat(told.path("message").asText()).matches("(?s)Given up after [1-9]\\d of 100 rows.*");
    assertThat(reason(told, 2)).contains("could not register the row", "reference");
    assertThat(output).doesNotContain("secret of a customer");
    assertNothingStored(sent);
    assertCounts(workedOn(send(rows(100))), 100, 100, 0, 0);
  }

  private void run(FileImport begun, String by, BooleanSupplier stopping) {
    try (RowCrew crew = new RowCrew(properties.rowsAtOnce(),
        rows -> onBehalf.work(new Login("management"), ImportApi.IMPORTS, rows))) {
      new ImportRun(begun, by, imports, intake, crew, properties, stopping).goThrough(reader);
    }
  }
}
