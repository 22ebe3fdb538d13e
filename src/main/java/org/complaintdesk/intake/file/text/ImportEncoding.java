package org.complaintdesk.intake.file.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;

/** In which encoding a file is written. What cannot be read to its last byte, or reads as no language, is refused. */
public final class ImportEncoding {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String OFFERED = "UTF-8, UTF-16, GB18030";
  /** Those that are read only when they are stated. */
  private static final List<String> OTHERS =
      List.of("Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "ISO-8859-1", "windows-1252");
  /** From here on a character takes three bytes in UTF-8, so many that they are none by chance. */
  private static final char THREE_BYTES = 0x800;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int MARK_BYTES = 4;

  /** GBK and GB2312 are parts of GB18030. */
  private static final Map<String, Charset> STATED = Map.of(
      "utf-8", StandardCharsets.UTF_8, "utf8", StandardCharsets.UTF_8,
      "utf-16", StandardCharsets.UTF_16, "utf-16le", StandardCharsets.UTF_16LE,
      "utf-16be", StandardCharsets.UTF_16BE,
      "gb18030", GB18030, "gbk", GB18030, "gb2312", GB18030);

  private ImportEncoding() {
  }

  /** Hears each character of a file. */
  private interface Reading {

    void take(char character);
  }

  /**
   * The encoding of that name, in which the file must be written.
   *
   * @throws TicketFault when the name is not known or the file is not so written
   */
  public static Charset stated(String name, InputStreamSource file) {
    String stated = name.strip();
    Charset encoding = OTHERS.stream().filter(stated::equalsIgnoreCase).findFirst().map(Charset::forName)
        .orElse(STATED.get(stated.toLowerCase(Locale.ROOT)));
    if (encoding == null) {
      throw TicketFault.at("encoding", "not-one-of", allOffered());
    }
    if (!holds(encoding, file, character -> { })) {
      throw TicketFault.at("file", "other-encoding", encoding.name());
    }
    return encoding;
  }

  /**
   * The encoding that the file's byte order mark tells, else UTF-8 if the whole file reads so, or GB18030 if it reads so
   * and is Chinese then.
   *
   * @throws TicketFault when it is none of these or may be several, or no text at all
   */
  public static Found<Charset> found(InputStreamSource file) {
    Charset marked = marked(beginning(file));
    if (marked != null) {
      requireHeld(marked, file);
      return new Found<>(marked, ImportReason.BYTE_ORDER_MARK);
    }
    AtomicBoolean many = new AtomicBoolean();
    AtomicBoolean few = new AtomicBoolean();
    boolean utf8 = holds(StandardCharsets.UTF_8, file, character ->
        (character >= THREE_BYTES ? many : few).compareAndSet(false, character > 0x7f));
    if (utf8 && (many.get() || !few.get())) {
      return new Found<>(StandardCharsets.UTF_8, ImportReason.EVERY_BYTE);
    }
    ChineseText chinese = new ChineseText();
    boolean gb18030 = holds(GB18030, file, chinese::add);
    if (utf8 && !(gb18030 && chinese.isPlausible())) {
      return new Found<>(StandardCharsets.UTF_8, ImportReason.EVERY_BYTE);
    }
    if (!gb18030) {
      throw TicketFault.at("file", "unknown-encoding", OFFERED);
    }
    if (utf8 || !chinese.isPlausible()) {
      throw TicketFault.at("encoding", "encoding-unsure", allOffered());
    }
    return new Found<>(GB18030, ImportReason.READS_AS_CHINESE);
  }

  /** The text, without a byte order mark; what is wrongly encoded is an error. */
  static Reader reader(InputStream file, Charset encoding) throws IOException {
    PushbackReader text = new PushbackReader(new InputStreamReader(file, encoding.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
    int first = text.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      text.unread(first);
    }
    return text;
  }

  private static @Nullable Charset marked(String beginning) {
    if (beginning.startsWith("efbbbf")) {
      return StandardCharsets.UTF_8;
    }
    if (beginning.startsWith("fffe")) {
      return StandardCharsets.UTF_16LE;
    }
    if (beginning.startsWith("feff")) {
      return StandardCharsets.UTF_16BE;
    }
    return beginning.startsWith("84319533") ? GB18030 : null;
  }

  private static void requireHeld(Charset encoding, InputStreamSource file) {
    if (!holds(encoding, file, character -> { })) {
      throw TicketFault.at("file", "unknown-encoding", OFFERED);
    }
  }

  private static String allOffered() {
    return OFFERED + ", " + String.join(", ", OTHERS);
  }

  private static String beginning(InputStreamSource file) {
    try (InputStream content = file.getInputStream()) {
      return HexFormat.of().formatHex(content.readNBytes(MARK_BYTES));
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static boolean holds(Charset encoding, InputStreamSource file, Reading reading) {
    try (InputStream content = file.getInputStream(); Reader text = reader(withoutZeros(content, encoding), encoding)) {
      char[] buffer = new char[8192];
      for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
        requireText(buffer, count);
        for (int i = 0; i < count; i++) {
          reading.take(buffer[i]);
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Zero bytes are looked for before decoding, so that a picture is called no text rather than wrongly encoded. */
  private static InputStream withoutZeros(InputStream content, Charset encoding) {
    if (encoding.name().startsWith("UTF-16")) {
      return content;
    }
    return new FilterInputStream(content) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        for (int i = offset; i < offset + count; i++) {
          if (bytes[i] == 0) {
            throw noText();
          }
        }
        return count;
      }
    };
  }

  private static void requireText(char[] characters, int count) {
    for (int i = 0; i < count; i++) {
      if (characters[i] == 0) {
        throw noText();
      }
    }
  }

  private static TicketFault noText() {
    return TicketFault.at("file", "no-text", OFFERED);
  }

  private static TicketFault unreadable() {
    return TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
  }
}
