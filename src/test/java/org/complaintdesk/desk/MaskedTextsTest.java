package org.complaintdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.complaintdesk.desk.MarkedText.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Of made-up texts in both languages a reader without need sees all but what identifies the customer (PR-1)")
class MaskedTextsTest {

  private static final int FEWEST_TEXTS = 300;
  private static final double LEAST_RECALL = 0.99;
  private static final double LEAST_PRECISION = 0.99;
  /** Of a number seven digits stay, of a name the first letters: so much of what is marked is hidden at least. */
  private static final double HIDDEN_SHARE = 0.35;

  /** Of the processor, which others may use at the same time; a text of some kilobytes takes milliseconds. */
  private static final Duration LONGEST_FOR_A_LONG_TEXT = Duration.ofSeconds(4);

  private int personal;
  private int hiddenPlaces;
  private int starred;
  private int starredRightly;
  private final List<String> faults = new ArrayList<>();

  @Test
  @DisplayName("nearly nothing that identifies is left open, and nearly nothing else is hidden")
  void recallAndPrecision() {
    List<MarkedText> texts = MarkedText.all();

    texts.forEach(this::judge);

    double recall = (double) hiddenPlaces / personal;
    double precision = (double) starredRightly / starred;
    System.out.printf("%nMasking of %d texts: recall %.4f of %d places, precision %.4f of %d hidden characters%n",
        texts.size(), recall, personal, precision, starred);
    faults.forEach(System.out::println);
    assertThat(texts).hasSizeGreaterThan(FEWEST_TEXTS);
    assertThat(recall).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL);
    assertThat(precision).as("precision").isGreaterThanOrEqualTo(LEAST_PRECISION);
  }

  private void judge(MarkedText marked) {
    String shown = new MaskedView(List.of(marked.customer()), false).text(marked.text());
    assertThat(shown).as("of the same length").hasSameSizeAs(marked.text());
    boolean right = true;
    for (Place place : marked.personal()) {
      personal++;
      boolean hidden = isHidden(marked, shown, place);
      hiddenPlaces += hidden ? 1 : 0;
      right &= hidden;
    }
    int all = stars(shown) - stars(marked.text());
    int rightly = marked.personal().stream().mapToInt(place -> stars(shown.substring(place.from(), place.to()))).sum();
    starred += all;
    starredRightly += rightly;
    if (!right || all > rightly) {
      faults.add("  %s: %s -> %s".formatted(marked.customer(), marked.text(), shown));
    }
  }

  private static boolean isHidden(MarkedText marked, String shown, Place place) {
    long letters = marked.text().substring(place.from(), place.to()).codePoints().filter(Character::isLetterOrDigit).count();
    return stars(shown.substring(place.from(), place.to())) >= HIDDEN_SHARE * letters;
  }

  private static int stars(String text) {
    return (int) text.chars().filter(letter -> letter == '*').count();
  }

  @Test
  @DisplayName("what was masked once may be masked again: nothing changes any more")
  void maskedTwice() {
    MarkedText.all().forEach(marked -> {
      MaskedView view = new MaskedView(List.of(marked.customer()), false);
      String once = view.text(marked.text());
      assertThat(view.text(once)).isEqualTo(once);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 ", "1.", "1-1/", "13893110023 ", "1389", "a", "a.", "a@", "@a.b", "李明 ", "李 ", "Li Ming ", "li", "( +",
      "2026-11-", "ext ", "E1234567", "　", "*", "．"})
  @DisplayName("a long text is gone through once, whatever it is made of")
  void longTexts(String part) {
    List<String> known = new ArrayList<>(List.of("13893110023", "lz12345"));
    IntStream.range(0, 500).mapToObj(number -> "李明" + number).forEach(known::add);
    MaskedView view = new MaskedView(known, false);
    String text = part.repeat(200_000 / part.length());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    long before = threads.getCurrentThreadCpuTime();
    view.text(text);

    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LONGEST_FOR_A_LONG_TEXT);
  }
}
