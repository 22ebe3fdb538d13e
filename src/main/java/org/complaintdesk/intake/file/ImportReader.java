package org.complaintdesk.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.complaintdesk.intake.GivenCharacteristics;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketMapping;
import org.complaintdesk.intake.file.ImportRows.Row;
import org.complaintdesk.intake.file.text.Found;
import org.complaintdesk.intake.file.text.ImportEncoding;
import org.complaintdesk.intake.file.text.ImportReason;
import org.complaintdesk.intake.file.text.ImportText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads files as their mapping says. A file is read to its end before a single row of it is registered. */
@Component
class ImportReader {

  private final TicketMapping tickets;
  private final ImportProperties limits;
  private final ZoneId zone;
  private final Clock clock;

  ImportReader(TicketMapping tickets, ImportProperties limits, @Value("${complaint-desk.zone}") ZoneId zone,
      Clock clock) {
    this.tickets = tickets;
    this.limits = limits;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * What was found out about a file.
   *
   * @param form what was stated, with what was found out
   * @param findings how it is known
   * @param total the number of its rows without the header
   */
  record Examined(ImportForm form, ImportFindings findings, long total) {
  }

  /** What is done with each row. */
  interface RowReader {

    /**
     * Takes a row.
     *
     * @param line the line of the file on which the row begins, from 1
     * @return false to read no further
     */
    boolean take(ImportTickets tickets, long line, List<String> cells);
  }

  /**
   * Reads a file from its first to its last byte.
   *
   * @throws TicketFault naming what is wrong with the file or with what was stated about it
   */
  Examined examine(ImportForm stated, InputStreamSource file) {
    requireUsable(stated);
    Found<Charset> encoding = stated.encoding() == null ? ImportEncoding.found(file)
        : new Found<>(ImportEncoding.stated(stated.encoding(), file), ImportReason.STATED);
    Examined laidOut = laidOut(stated, file, encoding);
    AtomicLong rows = new AtomicLong();
    ImportPeriod period = ImportPeriod.of(stated, limits, clock.instant(), zone);
    read(laidOut.form(), file, (tickets, line, cells) -> {
      period.take(line, tickets.receivedAt(cells));
      return rows.incrementAndGet() > 0;
    });
    if (rows.get() == 0) {
      throw TicketFault.at("file", "no-rows");
    }
    period.requireAllInside();
    return new Examined(laidOut.form(), laidOut.findings(), rows.get());
  }

  /** Reads the rows of a file of which everything is known. */
  void read(ImportForm form, InputStreamSource file, RowReader reader) {
    Charset encoding = Charset.forName(Objects.requireNonNull(form.encoding()));
    char delimiter = ImportDelimiter.stated(Objects.requireNonNull(form.delimiter()));
    try (ImportText text = ImportText.of(file, encoding);
        ImportRows rows = new ImportRows(text.rows(), delimiter, limits)) {
      read(form, rows, reader);
    } catch (IOException | UncheckedIOException e) {
      throw TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
  }

  private void read(ImportForm form, ImportRows rows, RowReader reader) {
    if (!rows.hasNext()) {
      return;
    }
    Row row = rows.next();
    boolean header = !Boolean.FALSE.equals(header(form));
    ImportMapping mapping = mapping(form);
    ImportTickets tickets = new ImportTickets(mapping, dates(form), new ImportColumns(mapping, row.cells(), header));
    boolean more = header || reader.take(tickets, row.line(), row.cells());
    while (more && rows.hasNext()) {
      row = rows.next();
      more = reader.take(tickets, row.line(), row.cells());
    }
  }

  /** What was stated is looked at before the file, which may be long. */
  private void requireUsable(ImportForm stated) {
    ImportMapping mapping = mapping(stated);
    dates(stated);
    header(stated);
    ImportPeriod.earliest(stated, zone);
    if (stated.isHistory() && !mapping.sources().containsKey(GivenCharacteristics.RECEIVED_AT)) {
      throw TicketFault.at(ImportMapping.place(GivenCharacteristics.RECEIVED_AT), "history-without-dates");
    }
    if (stated.delimiter() != null) {
      ImportDelimiter.stated(stated.delimiter());
    }
  }

  private ImportMapping mapping(ImportForm form) {
    return ImportMapping.read(form.mapping(), tickets.detailNames());
  }

  private ImportDates dates(ImportForm form) {
    return new ImportDates(form.datePattern(), form.zone(), zone);
  }

  /** Whether the first row holds names, or null when that was not stated. */
  private static @Nullable Boolean header(ImportForm form) {
    if (form.header() == null) {
      return null;
    }
    String header = form.header().strip();
    if (!header.equals("true") && !header.equals("false")) {
      throw TicketFault.at("header", "not-one-of", "true, false");
    }
    return header.equals("true");
  }

  private Examined laidOut(ImportForm stated, InputStreamSource file, Found<Charset> encoding) {
    List<ImportDates> ways = stated.datePattern() == null ? ImportDates.withoutPattern(stated.zone(), zone)
        : List.of(dates(stated));
    ImportLayout layout = new ImportLayout(mapping(stated), ways);
    Boolean header = header(stated);
    Found<ImportSample> delimiter = delimiter(stated, file, encoding.value(), layout);
    Found<Boolean> names = header == null ? layout.header(delimiter.value())
        : new Found<>(header, ImportReason.STATED);
    Found<ImportDates> dates = stated.datePattern() == null ? layout.dates(delimiter.value(), names.value())
        : new Found<>(ways.get(0), ImportReason.STATED);
    ImportForm form = stated.with(encoding.value(), delimiter.value().delimiter(), names.value(),
        dates.value().pattern());
    return new Examined(form, new ImportFindings(encoding.by(), delimiter.by(), names.by(), dates.by()), 0);
  }

  private Found<ImportSample> delimiter(ImportForm stated, InputStreamSource file, Charset encoding,
      ImportLayout layout) {
    try (ImportText text = ImportText.of(file, encoding)) {
      if (text.separator() != null) {
        char named = ImportDelimiter.named(text.separator(), stated.delimiter());
        return new Found<>(sample(file, encoding, named), ImportReason.SEPARATOR_LINE);
      }
    } catch (IOException e) {
      throw TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
    if (stated.delimiter() != null) {
      return new Found<>(sample(file, encoding, ImportDelimiter.stated(stated.delimiter())), ImportReason.STATED);
    }
    return layout.delimiter(Stream.concat(ImportDelimiter.USUAL.stream(), Stream.of(ImportDelimiter.NONE))
        .map(delimiter -> sample(file, encoding, delimiter)).toList(), header(stated));
  }

  private ImportSample sample(InputStreamSource file, Charset encoding, char delimiter) {
    try (ImportText text = ImportText.of(file, encoding);
        ImportRows rows = new ImportRows(text.rows(), delimiter, limits)) {
      return ImportSample.of(rows, delimiter);
    } catch (IOException | UncheckedIOException e) {
      throw TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
  }
}
