package org.complaintdesk.intake.file.text;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * The text of a file without byte order mark, and without the words {@code sep=;} by which spreadsheet programs are told
 * the delimiter: an empty line stands in their place.
 *
 * @param separator what those words name, or null where there are none
 */
public record ImportText(Reader rows, @Nullable Character separator) implements Closeable {

  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)(\"?sep=([^\"\r\n])\"?[ \t]*)(?:[\r\n].*)?",
      Pattern.DOTALL);
  private static final int LONGEST_SEPARATOR_LINE = 16;

  /** The text of that file in that encoding; whoever reads it closes it. */
  public static ImportText of(InputStreamSource file, Charset encoding) throws IOException {
    InputStream content = file.getInputStream();
    try {
      BufferedReader text = new BufferedReader(ImportEncoding.reader(content, encoding));
      text.mark(LONGEST_SEPARATOR_LINE);
      Matcher separator = SEPARATOR_LINE.matcher(beginning(text));
      text.reset();
      if (!separator.matches()) {
        return new ImportText(text, null);
      }
      text.skip(separator.end(1));
      return new ImportText(text, separator.group(2).charAt(0));
    } catch (IOException | RuntimeException e) {
      content.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static String beginning(Reader text) throws IOException {
    StringBuilder beginning = new StringBuilder();
    for (int character = text.read(); character >= 0; character = text.read()) {
      beginning.append((char) character);
      if (beginning.length() == LONGEST_SEPARATOR_LINE) {
        break;
      }
    }
    return beginning.toString();
  }
}
