package org.complaintdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a reader without need sees of a text (PR-1)")
class MaskedViewTest {

  private final MaskedView masked = new MaskedView(List.of("李明"), false);

  @ParameterizedTest
  @CsvSource({
      "李明来电13893112345,             李*来电138****2345",
      "座机0931-8610077已停机,          座机093*****0077已停机",
      "账期2026-10涉及13893112345,      账期2026-10涉及138****2345",
      "2026-10 13893112345,             2026-10 138****2345",
      "证件62010219900101123X,          证件620***********123X",
      "宽带账号 2026-1012345,           宽带账号 202*****2345"})
  void namesAndNumbersAreMasked(String text, String shown) {
    assertThat(masked.text(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
      "请发到li.ming@example.com。,         请发到l******@example.com。",
      "13893112345@139.com 是我的邮箱,       1**********@139.com 是我的邮箱",
      "a@b.cn,                              a@b.cn"})
  void addressesAreMasked(String text, String shown) {
    assertThat(masked.text(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"甘通申〔2026〕118号", "甘通申[2026]第7号", "2026-10", "2026-10至2026-11", "2026-11-16 18:00", "C20261112-000001-2", "I20261112-000001", "180元",
      "12345"})
  void datesMonthsAmountsAndCaseNumbersStay(String text) {
    assertThat(masked.text(text)).isEqualTo(text);
  }

  @Test
  @DisplayName("a pasted list of numbers is masked however long it is")
  void longListsOfNumbers() {
    String text = "13893112345 ".repeat(10_000);

    assertThat(masked.text(text)).doesNotContain("13893112345");
  }

  @Test
  @DisplayName("a long word is gone through once, however long it is")
  void longWords() {
    String text = "a".repeat(200_000);

    assertThat(masked.text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
      "李明华和李明都来电,    李**和李*都来电",
      "Li Wei Ming 与 Li Wei, L* W** M*** 与 L* W**"})
  @DisplayName("of several customers, also one whose name begins like another's is masked to its end")
  void namesInsideNames(String text, String shown) {
    MaskedView several = new MaskedView(List.of("李明", "李明华", "Li Wei", "Li Wei Ming"), false);

    assertThat(several.text(text)).isEqualTo(shown);
  }

  @Test
  @DisplayName("what stands for an option stays, whatever the customer is called: it says where the work goes")
  void optionsStay() {
    List<Option> options = new MaskedView(List.of("network"), false).masked(
        List.of(new Option("dept-network", "Department of network")));

    assertThat(options).isEqualTo(List.of(new Option("dept-network", "Department of n******")));
  }
}
