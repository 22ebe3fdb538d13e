package org.complaintdesk.intake.file.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds text that an earlier program took for another encoding and saved anew: UTF-8 or GB18030 taken for a western
 * encoding, UTF-8 taken for GB18030. Taken back, its bytes are language again, which those of no other text are.
 */
public final class SavedTwice {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]{2,}");
  private static final char LAST_OF_A_BYTE = '\u00ff';
  /** Two characters of Chinese in UTF-8. */
  private static final int LEAST_OF_CHINESE = 6;
  private static final int LEAST_CHARACTERS_OF_GB18030 = 4;
  /** What may be missing of the last character: a byte of it became one with what stood behind. */
  private static final int BROKEN_END = 2;

  private SavedTwice() {
  }

  /** Whether the text is what becomes of another one in that way. */
  public static boolean isSeenIn(String text) {
    return NOT_ASCII.matcher(text).results().map(MatchResult::group)
        .anyMatch(run -> isUtf8TakenForWestern(run) || isUtf8TakenForChinese(run) || isChineseTakenForWestern(run));
  }

  private static boolean isUtf8TakenForWestern(String run) {
    StringBuilder western = new StringBuilder();
    for (char character : run.toCharArray()) {
      if (isWestern(character)) {
        western.append(character);
      } else if (isLanguage(western)) {
        return true;
      } else {
        western.setLength(0);
      }
    }
    return isLanguage(western);
  }

  /** Any letter that such a run begins with may be one that stood before it. */
  private static boolean isLanguage(CharSequence western) {
    for (int from = 0; from < western.length() - 1; from++) {
      String read = beginning(bytes(western.subSequence(from, western.length())), StandardCharsets.UTF_8);
      if (!read.isEmpty()) {
        return isOfLanguage(read.charAt(0));
      }
    }
    return false;
  }

  /** Letters and signs of the languages that are written to a desk; those of others come about by chance. */
  private static boolean isOfLanguage(char character) {
    return character >= '\u00a0' && character <= '\u00ff' || character >= '\u0400' && character <= '\u04ff'
        || character >= '\u2010' && character <= '\u2122' || character >= '\u3000' && character <= '\u9fff'
        || character >= '\uac00' && character <= '\ud7a3' || character >= '\uff01' && character <= '\uff5e';
  }

  private static boolean isChineseTakenForWestern(String run) {
    boolean western = run.length() >= LEAST_CHARACTERS_OF_GB18030 && run.chars().allMatch(c -> isWestern((char) c));
    return western && isChinese(beginning(bytes(run), GB18030), run.length() / 2);
  }

  private static boolean isUtf8TakenForChinese(String run) {
    byte[] bytes = run.getBytes(GB18030);
    String read = beginning(bytes, StandardCharsets.UTF_8);
    int length = read.getBytes(StandardCharsets.UTF_8).length;
    return bytes.length >= LEAST_OF_CHINESE && length >= bytes.length - BROKEN_END && isChinese(read, read.length());
  }

  private static boolean isChinese(String read, int length) {
    ChineseText chinese = new ChineseText();
    read.chars().forEach(character -> chinese.add((char) character));
    return !read.isEmpty() && read.length() >= length && chinese.isPlausible();
  }

  private static boolean isWestern(char character) {
    return character > '\u007f' && (character <= LAST_OF_A_BYTE || WESTERN.newEncoder().canEncode(character));
  }

  private static byte[] bytes(CharSequence western) {
    ByteBuffer bytes = ByteBuffer.allocate(western.length());
    western.chars().forEach(character -> bytes.put(character <= LAST_OF_A_BYTE ? (byte) character
        : String.valueOf((char) character).getBytes(WESTERN)[0]));
    return bytes.array();
  }

  /** As far as the bytes can be read in that encoding. */
  private static String beginning(byte[] bytes, Charset encoding) {
    CharsetDecoder decoder = encoding.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer read = CharBuffer.allocate(bytes.length);
    decoder.decode(ByteBuffer.wrap(bytes), read, true);
    return read.flip().toString();
  }
}
