package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketMapping;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.file.ImportReader.Examined;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;

/** What is stated about files, and what the desk makes of them; whatever is not set is left to be found out. */
final class StatedFile {

  static final int MOST_COLUMNS = 20;
  static final int LONGEST_CELL = 1000;

  String mapping;
  String datePattern;
  String zone;
  String encoding;
  String delimiter;
  String header;
  String purpose = "work";
  String earliest;

  private final TicketMapping tickets = mock(TicketMapping.class);
  private final ImportReader reader = new ImportReader(tickets,
      new ImportProperties(DataSize.ofMegabytes(1), MOST_COLUMNS, LONGEST_CELL, 10, 10, 1, Duration.ofSeconds(30),
          Duration.ofSeconds(10), Duration.ofDays(15), Duration.ofDays(365), false), ZoneId.of("Asia/Shanghai"),
      Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC));

  StatedFile(String mapping) {
    this.mapping = mapping;
    when(tickets.detailNames()).thenReturn(Set.of("symptom"));
  }

  ImportForm form() {
    return new ImportForm(mapping, datePattern, zone, encoding, delimiter, header, purpose, earliest);
  }

  ImportReader reader() {
    return reader;
  }

  Examined examined(String file) {
    return examined(file.getBytes(StandardCharsets.UTF_8));
  }

  Examined examined(byte[] file) {
    return reader.examine(form(), new ByteArrayResource(file));
  }

  List<TroubleTicket> tickets(String file) {
    return tickets(file.getBytes(StandardCharsets.UTF_8));
  }

  /** The tickets in the rows, of which none may be rejected. */
  List<TroubleTicket> tickets(byte[] file) {
    List<TroubleTicket> read = new ArrayList<>();
    Examined examined = examined(file);
    reader.read(examined.form(), new ByteArrayResource(file),
        (tickets, line, cells) -> read.add(tickets.ticket(cells)));
    assertThat(examined.total()).isEqualTo(read.size());
    return read;
  }

  void refused(String file, String place, String code) {
    refused(file.getBytes(StandardCharsets.UTF_8), place, code);
  }

  void refused(byte[] file, String place, String code) {
    assertThatThrownBy(() -> examined(file))
        .isInstanceOfSatisfying(TicketFault.class, fault -> assertThat(fault.field() + " " + fault.code())
            .isEqualTo(place + " " + code));
  }

  void refused(String file, String place, String code, Object detail) {
    assertThatThrownBy(() -> examined(file)).isInstanceOfSatisfying(TicketFault.class,
        fault -> assertThat(new Object[] {fault.field(), fault.code(), fault.detail()})
            .containsExactly(place, code, detail));
  }
}
