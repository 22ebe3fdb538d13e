package org.complaintdesk.intake.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.file.ImportRows.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after the other, never more than one in memory; lines without a word in them are no rows. */
final class ImportRows implements Iterator<Row>, Closeable {

  private static final int CELLS_IN_THE_LONGEST_ROW = 10;
  /** Besides the longest cell; more is not read in search of a closing quotation mark. */
  private static final int LEAST_BUFFER = 64 * 1024;
  private static final Pattern PLACE = Pattern.compile("line (\\d+)");

  private final CloseableIterator<CsvRecord> records;
  private final ImportProperties limits;
  private long line = 1;
  private @Nullable Row next;

  /**
   * A row.
   *
   * @param line the line of the file on which it begins, from 1
   */
  record Row(long line, List<String> cells) {

    private boolean isEmpty() {
      return cells.stream().allMatch(ImportRows::isBlank);
    }
  }

  ImportRows(Reader text, char delimiter, ImportProperties limits) {
    this.limits = limits;
    int longestRow = limits.maxCellLength() * CELLS_IN_THE_LONGEST_ROW;
    this.records = CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowUnclosedQuote(false)
        .maxBufferSize(LEAST_BUFFER + limits.maxCellLength())
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(CsvRecordHandler.builder().maxFields(limits.maxColumns()).maxFieldSize(limits.maxCellLength())
            .maxRecordSize(longestRow).build(), text)
        .iterator();
  }

  /** Whether nobody could read anything there; spreadsheets fill cells with blanks that do not break lines. */
  static boolean isBlank(String cell) {
    return cell.replace('\u00a0', ' ').isBlank();
  }

  /** @throws TicketFault naming the line from which the file cannot be taken apart any more */
  @Override
  public boolean hasNext() {
    try {
      while (next == null && records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        Row row = new Row(line, record.getFields());
        next = row.isEmpty() ? null : row;
      }
      return next != null;
    } catch (CsvParseException e) {
      throw fault(e);
    }
  }

  @Override
  public Row next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /** The message of the parser tells the kind of fault; it may quote the file and goes no further (PR-1). */
  private TicketFault fault(CsvParseException problem) {
    String message = String.valueOf(problem.getMessage());
    Matcher told = PLACE.matcher(message);
    String place = "file:" + (told.find() ? told.group(1) : line);
    if (message.contains("quote")) {
      return TicketFault.at(place, "broken-quotes");
    }
    return message.contains("fields") ? TicketFault.at(place, "too-many-columns", limits.maxColumns())
        : TicketFault.at(place, "cell-too-long", limits.maxCellLength());
  }
}
