package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Old complaints are taken only when it is stated what they are; today is 30 November 2026")
class ImportPurposeTest {

  private static final String FILE = "no,text,when\n1,a,2026-11-20\n2,b,%s\n";

  private final StatedFile stated = new StatedFile("""
      {"externalIdentifier.id": "no", "externalIdentifier.owner": {"value": "care"}, "severity": {"value": "Minor"},
       "description": "text", "receivedAt": "when"}""");

  @Test
  @DisplayName("complaints of the last days are work without a word")
  void recent() {
    stated.purpose = null;

    assertThat(stated.examined(FILE.formatted("2026-11-16 10:00")).form().purpose()).isEqualTo("work");
    assertThat(stated.examined(FILE.formatted("2027-01-03")).form().purpose()).as("rejected later, with its reason")
        .isEqualTo("work");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-14", "2026-10-03 09:05", "2015-04-22"})
  @DisplayName("one that is older than any deadline is asked about: is it history or work?")
  void old(String date) {
    stated.purpose = null;
    stated.refused(FILE.formatted(date), "file:3", "received-long-ago", LocalDate.of(2026, 11, 15));

    stated.purpose = "history";
    assertThat(stated.examined(FILE.formatted(date)).form().isHistory()).isTrue();
  }

  @Test
  @DisplayName("work that is a year old is asked about once more, unless it is stated since when it comes")
  void yearsBack() {
    assertThat(stated.examined(FILE.formatted("2025-12-03")).form().isHistory()).isFalse();
    stated.refused(FILE.formatted("2025-11-03"), "file:3", "received-years-ago", LocalDate.of(2025, 11, 30));

    stated.earliest = "2025-11-01";
    assertThat(stated.examined(FILE.formatted("2025-11-03")).total()).isEqualTo(2);
    stated.refused(FILE.formatted("2025-10-03"), "file:3", "received-years-ago", LocalDate.of(2025, 11, 1));
    stated.purpose = "history";
    stated.refused(FILE.formatted("0026-10-03"), "file:3", "received-years-ago", LocalDate.of(2025, 11, 1));
  }

  @Test
  @DisplayName("what is stated must be understood, and history must have its dates")
  void wrongStatements() {
    stated.earliest = "last year";
    stated.refused("", "earliest", "not-a-day");
    stated.earliest = null;
    stated.purpose = "archive";
    stated.refused("", "purpose", "not-one-of", "work, history");
    stated.purpose = "history";
    stated.mapping = stated.mapping.replace(", \"receivedAt\": \"when\"", "");
    stated.refused("", "mapping.receivedAt", "history-without-dates");
  }
}
