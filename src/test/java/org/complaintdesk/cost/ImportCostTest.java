package org.complaintdesk.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.complaintdesk.intake.file.WaitingImports;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Holds the cost of a row of a file. A budget is what a row cost when it was last measured: lower it, never raise it. */
@DeskTest
@DisplayName("A row of a file")
@ClockAt("2026-11-12 10:00")
class ImportCostTest {

  private static final int ROWS = 20;
  private static final double TOLERANCE = 1.05;

  @LocalServerPort
  private int port;
  @Autowired
  private Meter meter;
  @Autowired
  private WaitingImports imports;

  @ParameterizedTest
  @CsvSource({"work, 144", "history, 18"})
  @DisplayName("stays within its budget of statements; history is cheap, because nothing begins")
  void withinBudget(String purpose, double budget) {
    imported(1, purpose);
    double statements = (double) (imported(1 + ROWS, purpose).statements() - imported(1, purpose).statements()) / ROWS;

    System.out.printf("Statements of a row of %s: budget %.1f, measured %.1f%n", purpose, budget, statements);
    assertThat(statements).isLessThanOrEqualTo(budget * TOLERANCE);
  }

  private Cost imported(int rows, String purpose) {
    new FileOfComplaints(rows).sent(new Caller(port), purpose);
    return meter.of(imports::workThrough);
  }
}
