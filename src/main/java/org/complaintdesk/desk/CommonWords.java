package org.complaintdesk.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that are names, too: 高峰, Will, He Can. What is so called is hidden only where it is written like a name. */
final class CommonWords {

  private static final String WORDS = "/masking/words-that-are-names.txt";
  private static final String PLACEHOLDERS = "/masking/no-names.txt";
  private static final int LOOKED_AROUND = 8;
  private static final Pattern NAMED_BEFORE = Pattern.compile(
      ".*(?:客户|用户|机主|户主|姓名|联系人|投诉人|申请人|本人|我是|我叫|名叫|名字|先生|女士|小姐)[:为是叫,，\"“ ]{0,2}");
  private static final Pattern NAMED_AFTER = Pattern.compile(
      "[ \"”]?(?:先生|女士|小姐|太太|老师|来电|致电|来函|来访|本人|投诉|反映|表示|要求|称|[(（]|[,，]?(?:电话|手机|身份证|1[3-9]\\d)).*");

  private CommonWords() {
  }

  static boolean contains(String word) {
    return Known.WORDS_THAT_ARE_NAMES.contains(word);
  }

  /** Whether it stands in the place of a name that nobody gave, such as 匿名. */
  static boolean isPlaceholder(String name) {
    return Known.NO_NAMES.contains(name);
  }

  /** Whether the words around say that a Chinese word is meant as a name. */
  static boolean isNamed(String text, int from, int to) {
    return NAMED_BEFORE.matcher(text.substring(Math.max(0, from - LOOKED_AROUND), from)).matches()
        || NAMED_AFTER.matcher(text.substring(to, Math.min(text.length(), to + LOOKED_AROUND))).matches()
        || from == 0 && to == text.length();
  }

  /** Read by the first who masks a text. */
  private static final class Known {

    private static final Set<String> WORDS_THAT_ARE_NAMES = read(WORDS);
    private static final Set<String> NO_NAMES = read(PLACEHOLDERS);

    private static Set<String> read(String resource) {
      try (InputStream words = CommonWords.class.getResourceAsStream(resource)) {
        return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
            .flatMap(line -> Pattern.compile(" ").splitAsStream(line.strip())).filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException("%s cannot be read.".formatted(resource), e);
      }
    }
  }
}
