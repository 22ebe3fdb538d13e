package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("NG-3: how customers are asked how satisfied they are")
class SurveyTablesTest {

  private static final DecisionTables TABLES = DecisionTables.load();
  private static final int FIELDS_OF_THE_FORMS = 6;

  @TestFactory
  @DisplayName("by the customer's own channel; key accounts are called")
  Stream<DynamicTest> policy() {
    return TABLES.examples("survey-policy", """
        rule           | category    | channel   | customerTier | hasAddress | => | surveyChannel | waitFor
        key-account    | network     | email     | key-account  | false      | => | phone         | P3D
        key-account    | -           | sms       | key-account  | false      | => | phone         | P3D
        talk-network   | network     | phone     | ordinary     | -          | => | phone         | P5D
        talk           | tariff      | callback  | ordinary     | -          | => | phone         | P3D
        talk           | -           | voicemail | -            | -          | => | phone         | P3D
        paper          | network     | letter    | ordinary     | false      | => | phone         | P5D
        paper          | other       | regulator | ordinary     | false      | => | phone         | P5D
        mobile-network | network     | app       | ordinary     | true       | => | sms           | P5D
        mobile         | value-added | sms       | ordinary     | -          | => | sms           | P3D
        mail           | service     | web       | ordinary     | true       | => | email         | P7D
        mail           | network     | email     | -            | true       | => | email         | P7D
        no-address     | network     | app       | ordinary     | false      | => | phone         | P5D
        no-address     | service     | email     | -            | false      | => | phone         | P5D""");
  }

  @Test
  @DisplayName("every wait is a duration that a timer understands")
  void waits() {
    assertThat(TABLES.combinations("survey-policy")).allSatisfy(facts ->
        TABLES.matches("survey-policy", facts).values().forEach(outputs ->
            assertThat(Duration.parse(String.valueOf(outputs.get("waitFor")))).isPositive()));
  }

  @Test
  @DisplayName("each category has at least one question of its own, and no more than the forms have fields for")
  void questions() {
    List<String> categories = TABLES.allowedTexts("survey-questions", "category");
    List<@Nullable Object> general = TABLES.answers("survey-questions", facts("category", null));
    assertThat(general).containsExactly("result", "speed", "explanation");
    Set<Object> own = new HashSet<>();
    for (String category : categories) {
      List<@Nullable Object> asked = TABLES.answers("survey-questions", facts("category", category));
      assertThat(asked).as(category).containsAll(general).hasSizeGreaterThan(general.size())
          .hasSizeLessThanOrEqualTo(FIELDS_OF_THE_FORMS);
      asked.subList(general.size(), asked.size()).forEach(question -> assertThat(own.add(question)).isTrue());
    }
    assertThat(own).hasSize(categories.size());
  }

  @Test
  @DisplayName("every question has words in both languages (IN-10)")
  void wording() {
    for (String category : TABLES.allowedTexts("survey-questions", "category")) {
      for (Object question : TABLES.answers("survey-questions", facts("category", category))) {
        assertThat(TABLES.matches("survey-wording", facts("question", question)).values()).singleElement()
            .satisfies(words -> {
              assertThat(String.valueOf(words.get("chinese"))).endsWith("满意吗？");
              assertThat(String.valueOf(words.get("english"))).startsWith("How satisfied are you ").endsWith("?");
            });
      }
    }
  }
}
