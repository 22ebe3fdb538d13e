package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Subject and text of a notice")
class LetterTest {

  @Test
  @DisplayName("a subject stays one line, whatever is filled in: no header can be smuggled in")
  void subjectIsOneLine() {
    Letter letter = new Letter("关于{subject}", "{subject}")
        .filled(place -> "话费\r\nBcc: somebody@example.com\u2028\u0085\u0000尾");

    assertThat(letter.subject()).isEqualTo("关于话费 Bcc: somebody@example.com 尾");
    assertThat(letter.text()).startsWith("话费\r\nBcc").doesNotContain("\u0000");
  }

  @Test
  @DisplayName("what is filled in is taken as it is")
  void valuesAreTakenAsTheyAre() {
    Letter letter = new Letter("{subject}", "{subject}, {number}").filled(place -> "{number} $1 \\");

    assertThat(letter.text()).isEqualTo("{number} $1 \\, {number} $1 \\");
  }

  @Test
  @DisplayName("its places are whatever stands in braces, of both, and a brace alone (NG-2)")
  void places() {
    assertThat(new Letter("{number}", "{dueAt} {number} { dueAt } ｛dueAt｝").places())
        .containsExactlyInAnyOrder("number", "dueAt");
    assertThat(new Letter("{number}", "{截止时间} {not a place} {} {due-at}").places())
        .containsExactlyInAnyOrder("number", "截止时间", "not a place", "", "due-at");
    assertThat(new Letter("{number}", "{dueAt, dueAt}").places()).hasSize(2);
    assertThat(new Letter("{number}", "until {dueAt and").places()).containsExactlyInAnyOrder("number", "{dueAt");
    assertThat(new Letter("{number}", "until dueAt} and").places()).containsExactlyInAnyOrder("number", "}");
    assertThat(new Letter("a", "until { dueAt } or ｛dueAt｝").filled(place -> "now").text())
        .isEqualTo("until now or now");
    assertThat(new Letter("a", "until ${dueAt}, #{ dueAt }, ﹛dueAt﹜ for $5 #1").filled(place -> "now").text())
        .as("as diagrams and other keyboards write it").isEqualTo("until now, now, now for $5 #1");
    assertThat(new Letter("a", "${dueAt #{x﹜ ﹛").places()).containsExactlyInAnyOrder("{dueAt", "x", "﹛");
  }

  @Test
  @DisplayName("what is too long for the record is cut, and does not stop the case")
  void longTexts() {
    Letter letter = new Letter("{subject}", "{subject}").filled(place -> "长".repeat(30_000));

    assertThat(letter.subject()).hasSize(200).endsWith("长…");
    assertThat(letter.text()).hasSize(20_000).endsWith("长…");
  }
}
