package org.complaintdesk.tasklist.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.desk.Option;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What forms show and offer is masked on its way in, wherever it stands (PR-1)")
class FormContentTest {

  private static final String NUMBER = "13893112345";
  private static final String MASKED = "138****2345";

  private final FormContent empty = new FormContent(view(), List.of());

  record Deep(String text, Inner inner, List<Inner> list, Map<String, List<String>> map, int count, boolean flag,
      @Nullable String unknown) implements CaseSection {
  }

  record Inner(String note) {
  }

  record Unmaskable(Object content) implements CaseSection {
  }

  @Test
  @DisplayName("in texts, in records, in lists and in maps, of the case and of the task; all else stays")
  void everyText() {
    Deep section = section("李明 " + NUMBER);
    List<LateSection> known = List.of(LateSection.of(section));
    FormContent content = new FormContent(view(), known).with(known, OptionLists.none());

    assertThat(content.sections(name -> true)).hasSize(2).containsOnly(section("李* " + MASKED));
    assertThat(content.sections(name -> true).toString()).doesNotContain(NUMBER, "李明");
  }

  @Test
  @DisplayName("in what an option is called, not in what stands for it")
  void options() {
    FormContent content =
        empty.with(List.of(), OptionLists.of("numbers", () -> List.of(new Option(NUMBER, "Call " + NUMBER))));

    assertThat(content.options().list("numbers")).containsExactly(new Option(NUMBER, "Call " + MASKED));
  }

  @Test
  @DisplayName("and refused where nobody could say what stands in it")
  void refused() {
    for (Object content : List.of(new StringBuilder(NUMBER), Set.of(NUMBER), Instant.EPOCH)) {
      FormContent unmaskable = new FormContent(view(), List.of(LateSection.of(new Unmaskable(content))));
      assertThatThrownBy(() -> unmaskable.sections(name -> true))
          .isInstanceOf(IllegalArgumentException.class).message().doesNotContain(NUMBER);
    }
  }

  @Test
  @DisplayName("A list to choose from is made up when it is asked for, and once")
  void lazily() {
    AtomicInteger asked = new AtomicInteger();
    OptionLists offered = empty.with(List.of(), OptionLists.of("owners", () -> {
      asked.incrementAndGet();
      return List.of(new Option("senior", "周 建宁"));
    }).and(OptionLists.of("none", List::of))).options();

    assertThat(offered.names()).containsExactlyInAnyOrder("owners", "none");
    assertThat(asked).hasValue(0);
    assertThat(offered.list("owners")).isEqualTo(offered.list("owners")).hasSize(1);
    assertThat(asked).hasValue(1);
    assertThat(offered.list("unheard-of")).isEmpty();
  }

  @Test
  @DisplayName("A section is made up when one of its facts is asked for, and once")
  void sectionsLazily() {
    AtomicInteger asked = new AtomicInteger();
    FormContent content = new FormContent(view(), List.of(LateSection.of(Deep.class, () -> {
      asked.incrementAndGet();
      return section("李明");
    })));

    assertThat(content.sections("unheard-of"::equals)).isEmpty();
    assertThat(asked).hasValue(0);
    assertThat(content.sections("count"::equals)).isEqualTo(content.sections("text"::equals)).hasSize(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  @DisplayName("A section tells its facts by name, without those that are not known")
  void facts() {
    assertThat(section("a").facts()).containsOnlyKeys("text", "inner", "list", "map", "count", "flag")
        .containsEntry("count", 2).containsEntry("inner", new Inner("a"));
  }

  private static Deep section(String text) {
    return new Deep(text, new Inner(text), List.of(new Inner(text)), Map.of("key", List.of(text)), 2, true, null);
  }

  private static MaskedView view() {
    return new MaskedView(List.of("李明"), false);
  }
}
