package org.complaintdesk.intake.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketMapping;
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

  ImportReader(TicketMapping tickets, ImportProperties limits, @Value("${complaint-desk.zone}") ZoneId zone) {
    this.tickets = tickets;
    this.limits = limits;
    this.zone = zone;
  }

  /**
   * What was found out about a file.
   *
   * @param form what was stated, with what was found out
   * @param total the number of its rows without the header
   */
  record Examined(ImportForm form, long total) {
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
    Charset encoding = stated.encoding() == null ? ImportEncoding.found(file)
        : ImportEncoding.stated(stated.encoding(), file);
    ImportForm form = stated.with(encoding, delimiter(stated, file, encoding));
    AtomicLong rows = new AtomicLong();
    read(form, file, (tickets, line, cells) -> rows.incrementAndGet() > 0);
    if (rows.get() == 0) {
      throw TicketFault.at("file", "no-rows");
    }
    return new Examined(form, rows.get());
  }

  /** Reads the rows of a file of which everything is known. */
  void read(ImportForm form, InputStreamSource file, RowReader reader) {
    Charset encoding = Charset.forName(Objects.requireNonNull(form.encoding()));
    char delimiter = ImportDelimiter.stated(Objects.requireNonNull(form.delimiter()));
    try (InputStream content = file.getInputStream();
        Reader text = ImportEncoding.reader(content, encoding);
        ImportRows rows = new ImportRows(text, delimiter, limits)) {
      read(form, rows, reader);
    } catch (IOException | UncheckedIOException e) {
      throw TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
  }

  private void read(ImportForm form, ImportRows rows, RowReader reader) {
    if (!rows.hasNext()) {
      return;
    }
    CsvRecord row = rows.next();
    boolean header = hasHeader(form);
    ImportTickets tickets = new ImportTickets(mapping(form), dates(form), row.getFields(), header);
    boolean more = header || reader.take(tickets, row.getStartingLineNumber(), row.getFields());
    while (more && rows.hasNext()) {
      row = rows.next();
      more = reader.take(tickets, row.getStartingLineNumber(), row.getFields());
    }
  }

  /** What was stated is looked at before the file, which may be long. */
  private void requireUsable(ImportForm stated) {
    mapping(stated);
    dates(stated);
    hasHeader(stated);
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

  private static boolean hasHeader(ImportForm form) {
    String header = form.header() == null ? "true" : form.header().strip();
    if (!header.equals("true") && !header.equals("false")) {
      throw TicketFault.at("header", "not-one-of", "true, false");
    }
    return header.equals("true");
  }

  private static char delimiter(ImportForm stated, InputStreamSource file, Charset encoding) {
    if (stated.delimiter() != null) {
      return ImportDelimiter.stated(stated.delimiter());
    }
    try (InputStream content = file.getInputStream(); Reader text = ImportEncoding.reader(content, encoding)) {
      return ImportDelimiter.found(text);
    } catch (IOException e) {
      throw TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
  }
}
