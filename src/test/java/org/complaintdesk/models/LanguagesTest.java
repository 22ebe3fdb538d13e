package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every sentence is there in English and in Chinese (IN-10)")
class LanguagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");
  /** Chinese somewhere in the text, or nothing but places and signs. */
  private static final Pattern CHINESE_OR_SIGNS = Pattern.compile("(?s).*\\p{IsHan}.*|(\\{[^}]*}|[^\\p{L}])*");
  /** Chinese words may be quoted in an English text; a Chinese sentence may not. */
  private static final Pattern CHINESE_SENTENCE = Pattern.compile("[\\p{IsHan}]{8,}|。");

  static Stream<Path> bundles() {
    return Bundles.english().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bundles")
  @DisplayName("the two files of a bundle have the same keys")
  void sameKeys(Path english) {
    assertThat(Bundles.read(Bundles.chinese(english)).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(Bundles.read(english).stringPropertyNames());
  }

  @Test
  @DisplayName("a sentence stands in one bundle only: of two, one would never be said")
  void inOneBundle() {
    assertThat(bundles().flatMap(bundle -> Bundles.read(bundle).stringPropertyNames().stream()).toList())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bundles")
  @DisplayName("a sentence takes the same values in both")
  void samePlaces(Path english) {
    Properties chinese = Bundles.read(Bundles.chinese(english));
    Bundles.read(english).forEach((key, text) ->
        assertThat(places(chinese.getProperty((String) key))).as("{n} in %s", key).isEqualTo(places((String) text)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bundles")
  @DisplayName("every text can be formatted and says something, the Chinese one in Chinese")
  void readable(Path english) {
    Bundles.read(english).forEach((key, text) -> {
      assertThat((String) text).as("%s", key).isNotBlank().doesNotContainPattern(CHINESE_SENTENCE);
      new MessageFormat((String) text, Locale.ENGLISH);
    });
    Bundles.read(Bundles.chinese(english)).forEach((key, text) -> {
      assertThat((String) text).as("%s", key).matches(CHINESE_OR_SIGNS);
      new MessageFormat((String) text, Locale.SIMPLIFIED_CHINESE);
    });
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }
}
