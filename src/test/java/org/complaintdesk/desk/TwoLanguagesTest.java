package org.complaintdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IN-10: a text in both languages tells each reader one of them")
class TwoLanguagesTest {

  private static final TwoLanguages JUNIOR = new TwoLanguages("Junior agent", "初级话务员");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Junior agent · 初级话务员 | Junior agent | 初级话务员",
      "High: 5 days (DL-1). · 较急：5 天。 | High: 5 days (DL-1). | 较急：5 天。",
      "Lists · all of them · 全部 · 所有人 | Lists · all of them | 全部 · 所有人",
      "Order 35 · 第 35 号令 | Order 35 | 第 35 号令"})
  void each(String text, String english, String chinese) {
    assertThat(TwoLanguages.in(text, Locale.ENGLISH)).isEqualTo(english);
    assertThat(TwoLanguages.in(text, Locale.FRENCH)).isEqualTo(english);
    assertThat(TwoLanguages.in(text, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    assertThat(TwoLanguages.of(text).orElseThrow().whole()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Junior agent", "初级话务员", "初审 · 一线", "初审 · Junior", "Review · approve", "2026 · 一月",
      "Junior agent·初级话务员", " · 初级话务员", "Junior agent · ", ""})
  @DisplayName("what is in one language, or is no text in both, is told whole to everybody")
  void whole(String text) {
    assertThat(TwoLanguages.of(text)).isEmpty();
    assertThat(TwoLanguages.in(text, Locale.ENGLISH)).isEqualTo(text);
    assertThat(TwoLanguages.in(text, Locale.SIMPLIFIED_CHINESE)).isEqualTo(text);
  }

  @Test
  @DisplayName("whoever writes one language anew leaves the other one as it is")
  void rewritten() {
    assertThat(JUNIOR.rewritten("Junior agent", Locale.ENGLISH)).isEqualTo("Junior agent · 初级话务员");
    assertThat(JUNIOR.rewritten("初级话务员", Locale.SIMPLIFIED_CHINESE)).isEqualTo("Junior agent · 初级话务员");
    assertThat(JUNIOR.rewritten("First agent", Locale.ENGLISH)).isEqualTo("First agent · 初级话务员");
    assertThat(JUNIOR.rewritten("一线话务员", Locale.SIMPLIFIED_CHINESE)).isEqualTo("Junior agent · 一线话务员");
    assertThat(JUNIOR.rewritten("First agent · 一线话务员", Locale.ENGLISH)).isEqualTo("First agent · 一线话务员");
  }

  @Test
  @DisplayName("what nobody has written in the language that was shown stands for both")
  void writtenOtherwise() {
    assertThat(JUNIOR.rewritten("一线话务员", Locale.ENGLISH)).isEqualTo("一线话务员");
    assertThat(JUNIOR.rewritten("First agent", Locale.SIMPLIFIED_CHINESE)).isEqualTo("First agent");
    assertThat(JUNIOR.rewritten("", Locale.ENGLISH)).isEmpty();
  }
}
