package org.complaintdesk.customer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads the files of records row by row: UTF-8, commas, a first line that names the columns. */
@Component
class RecordRows {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final MessageSource messages;

  RecordRows(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * The file.
   *
   * @throws IllegalStateException naming the file when it is missing
   */
  Resource required(Resource file) {
    if (!file.exists()) {
      throw new IllegalStateException(say("file-missing", file.getDescription()));
    }
    return file;
  }

  /**
   * Reads a file from its first to its last row, never more than one in memory; a missing file has none.
   *
   * @throws IllegalStateException naming file, line, column and what would be right, and nothing that is in the file
   */
  void read(Resource file, List<String> columns, Consumer<RecordRow> reader) {
    if (!file.exists()) {
      return;
    }
    long line = 0;
    try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8.newDecoder());
        CsvReader<CsvRecord> csv = csv(text)) {
      Iterator<CsvRecord> rows = csv.iterator();
      requireHeader(file, columns, rows);
      line = 1;
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        line = row.getStartingLineNumber();
        reader.accept(RecordRow.of(columns, row.getFields()));
      }
    } catch (RecordFault fault) {
      throw new IllegalStateException(
          say("row", file.getDescription(), line, fault.column(), say(fault.problem(), fault.values())));
    } catch (CsvParseException e) {
      throw new IllegalStateException(say("no-rows-after", file.getDescription(), line));
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException(say("unreadable", file.getDescription(), line));
    }
  }

  private static CsvReader<CsvRecord> csv(Reader text) {
    return CsvReader.builder().allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private void requireHeader(Resource file, List<String> columns, Iterator<CsvRecord> rows) {
    String header = rows.hasNext() ? String.join(",", rows.next().getFields()) : "";
    if (!header.replace(BYTE_ORDER_MARK, "").equals(String.join(",", columns))) {
      throw new IllegalStateException(say("header", file.getDescription(), String.join(",", columns)));
    }
  }

  /** A sentence for the operator, in English as the rest of the log. */
  private String say(String problem, Object... values) {
    return messages.getMessage("customer.error." + problem, values, Locale.ENGLISH);
  }
}
