package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintdesk.support.WebLocale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds our Chinese locales to the English ones that the engine ships, so that no raw key shows after an upgrade. */
@DisplayName("The engine's web applications say in Chinese all that they say in English (IN-10)")
class WebApplicationsInChineseTest {

  /** The vendor's call to leave the product, in whose place the desk says which version it runs on. */
  private static final String BANNER = "BANNER_CE_EOL_TEXT";
  private static final Set<String> NAMES = Set.of("Admin", "Camunda", "Camunda Cockpit", "Cockpit", "CSV", "ID", "ID*",
      "JSON", "Optimize", "Tasklist", "YYYY-MM-DDTHH:mm:ss");
  private static final Pattern CHINESE_OR_SIGNS = Pattern.compile("(?s).*\\p{IsHan}.*|\\P{L}*");
  /** Chinese has no plural. */
  private static final String PLURAL = "s";
  private static final Pattern PLACE = Pattern.compile(
      "\\{\\{.*?}}|%[sd]|</?(?:a|b|br|code|em|i|p|span|strong)\\b[^>]*>|&\\w+;");

  static Stream<String> applications() {
    return Stream.of("tasklist", "cockpit", "admin", "welcome");
  }

  @ParameterizedTest
  @MethodSource("applications")
  @DisplayName("with the same keys in the same order, those of dates too")
  void sameKeys(String application) {
    assertThat(chinese(application).keys()).isNotEmpty()
        .containsExactlyElementsOf(english(application).keys());
  }

  @ParameterizedTest
  @MethodSource("applications")
  @DisplayName("with the same places for values, links and marks")
  void samePlaces(String application) {
    Map<String, String> chinese = chinese(application).labels();
    english(application).labels().forEach((key, text) -> {
      if (!key.equals(BANNER)) {
        assertThat(places(chinese.get(key))).as(key).isEqualTo(places(text));
      }
    });
  }

  @ParameterizedTest
  @MethodSource("applications")
  @DisplayName("in Chinese words, but for names")
  void readable(String application) {
    Map<String, String> english = english(application).labels();
    chinese(application).labels().forEach((key, text) -> {
      if (!Set.of("", PLURAL).contains(english.get(key))) {
        assertThat(text).as(key).isNotBlank();
      }
      if (!NAMES.contains(text)) {
        assertThat(text).as(key).matches(CHINESE_OR_SIGNS);
      }
    });
  }

  @ParameterizedTest
  @MethodSource("applications")
  @DisplayName("with a line of the desk instead of the vendor's call to leave it")
  void lineOfTheDesk(String application) {
    assertThat(english(application).labels()).containsKey(BANNER);
    assertThat(chinese(application).labels().get(BANNER)).contains("投诉处理平台", "7.24").doesNotContain("<a ");
  }

  @ParameterizedTest
  @MethodSource("applications")
  @DisplayName("and the English is the engine's own, no copy that would hide what an upgrade brings")
  void theEnginesEnglish(String application) {
    assertThat(english(application).isTheEngines()).isTrue();
    assertThat(chinese(application).isTheEngines()).isFalse();
  }

  @Test
  @DisplayName("what two of them say alike in English, they say alike in Chinese")
  void alike() {
    Map<String, Set<String>> told = new TreeMap<>();
    applications().forEach(application -> {
      Map<String, String> chinese = chinese(application).labels();
      english(application).labels().forEach((key, text) ->
          told.computeIfAbsent(key + ": " + text, said -> new TreeSet<>()).add(chinese.get(key)));
    });
    assertThat(told).allSatisfy((said, words) -> assertThat(words).hasSize(1));
  }

  @Test
  @DisplayName("dates and times are told alike in all of them")
  void dates() {
    List<JsonNode> dates = applications().map(application -> chinese(application).dates())
        .filter(JsonNode::isObject).distinct().toList();
    assertThat(dates).hasSize(1);
    english("tasklist").dates().path("relativeTime").fields().forEachRemaining(span ->
        assertThat(places(dates.get(0).path("relativeTime").path(span.getKey()).asText())).as(span.getKey())
            .isEqualTo(places(span.getValue().asText())));
  }

  private static WebLocale english(String application) {
    return WebLocale.of(application, "en");
  }

  private static WebLocale chinese(String application) {
    return WebLocale.of(application, "zh");
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
