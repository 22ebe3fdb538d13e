package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("NG-2, IN-10: what customers and staff are told")
class NoticeTextsTest {

  private static final DecisionTables TABLES = DecisionTables.load();
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  /** Filled in for every notice, from the case and its recipient. */
  private static final Set<String> ALWAYS = Set.of("number", "subject", "receivedAt", "result", "standing",
      "formOfAddress");
  /** Brought by the process or by the cause. */
  private static final Map<String, Set<String>> BROUGHT = Map.ofEntries(
      Map.entry("receipt", Set.of("dueAt")),
      Map.entry("reopened", Set.of("dueAt")),
      Map.entry("progress", Set.of("dueAt")),
      Map.entry("standing", Set.of("dueAt")),
      Map.entry("delay", Set.of("dueAt")),
      Map.entry("question", Set.of("question")),
      Map.entry("survey", Set.of("surveyLink", "answerBy")),
      Map.entry("reminder", Set.of("deadline", "deadlineAt")),
      Map.entry("overdue", Set.of("deadline", "deadlineAt")),
      Map.entry("emergency", Set.of("emergencyNumber")),
      Map.entry("restoration-due", Set.of("emergencyNumber", "restoreBy")),
      Map.entry("incident-solved", Set.of("restoration")),
      Map.entry("service-restored", Set.of("restoration")),
      Map.entry("regulator-received", Set.of("officeAnswerBy")),
      Map.entry("regulator-overdue", Set.of("officeAnswerBy")),
      Map.entry("regulator-answer", Set.of("regulatorFileNumber", "officeAnswer", "officeCheckedFacts")),
      Map.entry("rejected", Set.of("reason")));
  /** Of the complaint, or of the emergency that the team is called to. */
  private static final String NUMBER = "\\{(number|emergencyNumber)}";

  @TestFactory
  @DisplayName("a notice says the same in both languages: its number, to a reader by name, with the same places")
  Stream<DynamicTest> bothLanguages() {
    return TABLES.allowedTexts("notice-texts", "notice").stream().map(notice -> DynamicTest.dynamicTest(notice, () -> {
      Map<String, @Nullable Object> chinese = text(notice, "zh-CN");
      Map<String, @Nullable Object> english = text(notice, "en");

      assertThat(chinese.get("subject")).asString().containsPattern("\\p{IsHan}").containsPattern(NUMBER);
      assertThat(chinese.get("text")).asString().containsPattern("^(尊敬的)?\\{formOfAddress}：\n");
      assertThat(english.get("subject")).asString().doesNotContainPattern("\\p{IsHan}").containsPattern(NUMBER);
      assertThat(english.get("text")).asString().doesNotContainPattern("\\p{IsHan}")
          .containsPattern("^(Dear|Hello) \\{formOfAddress},\n");
      assertThat(places(english)).isEqualTo(places(chinese));
      Set<String> known = new TreeSet<>(ALWAYS);
      known.addAll(BROUGHT.getOrDefault(notice, Set.of()));
      assertThat(places(chinese)).isSubsetOf(known);
    }));
  }

  private static Map<String, @Nullable Object> text(String notice, String language) {
    var rows = TABLES.matches("notice-texts", facts("notice", notice, "language", language)).values();
    assertThat(rows).as("%s in %s", notice, language).hasSize(1);
    return rows.iterator().next();
  }

  private static Set<String> places(Map<String, @Nullable Object> text) {
    return text.values().stream().flatMap(part -> PLACE.matcher(String.valueOf(part)).results())
        .map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }
}
