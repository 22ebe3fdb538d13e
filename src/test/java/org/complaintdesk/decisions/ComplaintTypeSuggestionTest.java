package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CL-2: the complaint type that the customer's words suggest")
class ComplaintTypeSuggestionTest {

  private static final Path TEXTS = Path.of("src/test/resources/suggestion/labelled-texts.tsv");
  private static final Path TABLE = Path.of("decisions/complaint-type-suggestion.dmn");
  private static final String SIGNS = "complaint-type-signs";
  private static final DecisionTables TABLES = DecisionTables.load();
  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private static DmnDecision suggestion;
  private static List<LabelledText> labelled;

  @BeforeAll
  static void readTableAndTexts() throws IOException {
    try (var content = Files.newInputStream(TABLE)) {
      suggestion = ENGINE.parseDecision("complaint-type-suggestion", content);
    }
    labelled = Files.readAllLines(TEXTS).stream().skip(1).map(LabelledText::read).toList();
  }

  @Test
  @DisplayName("at least 85 of 100 labelled texts get their type; of those held out while the words were chosen, 75")
  void suggestsTheRightType() {
    var wrong = labelled.stream().filter(text -> !text.type().equals(text.suggested())).toList();
    var heldOut = labelled.stream().filter(LabelledText::heldOut).toList();
    var share = shareRight(labelled, wrong);
    var shareHeldOut = shareRight(heldOut, wrong);
    System.out.printf("complaint-type-suggestion: %.1f %% of %d labelled texts right, %.1f %% of the %d held out%n",
        100 * share, labelled.size(), 100 * shareHeldOut, heldOut.size());
    assertThat(share).as("share right; wrong: %s", wrong).isGreaterThanOrEqualTo(0.85);
    assertThat(shareHeldOut).as("share right of those held out").isGreaterThanOrEqualTo(0.75);
  }

  @Test
  @DisplayName("the texts suffice: 160 at least, 60 held out, six of every type, and every type is suggested")
  void textsCoverEveryType() {
    var types = TABLES.allowedTexts("complaint-category", "complaintType");
    var texts = new TreeMap<String, Integer>();
    var suggested = new TreeSet<String>();
    for (var text : labelled) {
      texts.merge(text.type(), 1, Integer::sum);
      suggested.add(text.suggested());
    }
    assertThat(labelled).hasSizeGreaterThanOrEqualTo(160);
    assertThat(labelled.stream().filter(LabelledText::heldOut)).hasSizeGreaterThanOrEqualTo(60);
    assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(types);
    assertThat(texts.values()).allMatch(count -> count >= 6);
    assertThat(suggested).containsExactlyInAnyOrderElementsOf(types);
  }

  @Test
  @DisplayName("every row of words speaks up in some text")
  void everyRowSpeaksUp() {
    var silent = new TreeSet<>(TABLES.ruleIds(SIGNS));
    for (var text : labelled) {
      if (silent.isEmpty()) {
        break;
      }
      silent.removeAll(TABLES.matches(SIGNS, DecisionTables.facts("text", text.words())).keySet());
    }
    assertThat(silent).isEmpty();
  }

  @Test
  @DisplayName("every row is well written: a row that cannot be read would be silent for ever")
  void everyRowCanBeRead() {
    for (var rule : TABLES.tables().get(SIGNS).getRules()) {
      var cell = rule.getInputEntries().iterator().next().getTextContent();
      var words = String.join("", DecisionTables.texts(cell));
      assertThatCode(() -> Pattern.compile(words)).as(rule.getId()).doesNotThrowAnyException();
      assertThat(words).as("%s is in lower case", rule.getId()).isEqualTo(words.toLowerCase());
      assertThat(words).as("%s has no empty word, which would always fit", rule.getId())
          .doesNotContain("||").doesNotStartWith("|").doesNotEndWith("|");
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\n\t", "你好", "Hello", "。。。", "12345678901", "😀"})
  @DisplayName("what tells nothing is other.other")
  void nothingSaid(@Nullable String text) {
    assertThat(suggest(text)).isEqualTo("other.other");
  }

  @Test
  @DisplayName("no text at all is other.other")
  void noText() {
    assertThat(ENGINE.evaluateDecision(suggestion, Map.of()).<String>getSingleEntry()).isEqualTo("other.other");
  }

  @ParameterizedTest
  @CsvSource({
      "MY INTERNET IS PAINFULLY SLOW, network.speed",
      "My BILL is Wrong, tariff.billing-error",
      "5G信号太差, network.signal",
      "APP打开就闪退, equipment.software-fault",
      "莫信号, network.signal",
      "帐单算错了, tariff.billing-error"})
  @DisplayName("capital letters, dialect and other spellings make no difference")
  void spellings(String text, String type) {
    assertThat(suggest(text)).isEqualTo(type);
  }

  @Test
  @DisplayName("words may stand on different lines")
  void linesAreJoined() {
    assertThat(suggest("家里信号\r\n　\t很差")).isEqualTo("network.signal");
  }

  @Test
  @DisplayName("two clear signs of equal weight: the type that stands first in the table")
  void firstInTheTableWins() {
    assertThat(suggest("不耐烦。合同。")).isEqualTo("service.attitude");
    assertThat(suggest("合同。不耐烦。")).isEqualTo("service.attitude");
  }

  @Test
  @DisplayName("weights add up: a clear sign with a hint beats a clear sign alone")
  void weightsAddUp() {
    assertThat(suggest("不耐烦。合同条款。")).isEqualTo("other.contract");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "a(b[c{d*e+f?g\\h^i$j|k", "(?i)(((((", "\\Q信号差", ".*|.*|.*", "\" or true or \"", "$1 \\1 ${x}"})
  @DisplayName("text that looks like a pattern or an expression is only text")
  void hostileText(String text) {
    assertThat(suggest(text)).isIn("other.other", "network.signal");
    assertThat(suggest(text + " 信号很差")).isEqualTo("network.signal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"没", "扣了", "(", "信号", "a ", "我去年办了一个业务,还有许多别的事情要说。"})
  @DisplayName("the longest text that a ticket may bring, 20,000 characters, costs less than 300 ms of computing")
  void longTextIsFast(String part) {
    var text = part.repeat(20_000 / part.length());
    suggest(text);
    var computing = ManagementFactory.getThreadMXBean();
    var quickest = IntStream.range(0, 10).mapToLong(i -> {
      var began = computing.getCurrentThreadCpuTime();
      suggest(text);
      return computing.getCurrentThreadCpuTime() - began;
    }).min().orElseThrow();
    assertThat(quickest / 1_000_000).as("milliseconds").isLessThan(300);
  }

  private static String suggest(@Nullable String text) {
    return ENGINE.evaluateDecision(suggestion, Collections.singletonMap("text", text)).getSingleEntry();
  }

  private static double shareRight(List<LabelledText> texts, List<LabelledText> wrong) {
    return texts.stream().filter(text -> !wrong.contains(text)).count() / (double) texts.size();
  }

  private record LabelledText(boolean heldOut, String type, String words, String suggested) {

    static LabelledText read(String line) {
      var cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(3);
      return new LabelledText("holdout".equals(cells[0]), cells[1], cells[2], suggest(cells[2]));
    }
  }
}
