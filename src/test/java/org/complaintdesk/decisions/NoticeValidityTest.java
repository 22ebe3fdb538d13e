package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("NG-2: what overtakes a notice")
class NoticeValidityTest {

  private static final String TABLE = "notice-validity";
  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleOvertakes() {
    return TABLES.examples(TABLE, """
        rule              | notice   | status      | date   | deadline                   | escalatedFor    | => | overtakenBy
        case-ended        | survey   | withdrawn   | ahead  | ahead                      |                 | => | case-ended
        case-ended        | receipt  | archived    | ahead  | ahead                      |                 | => | case-ended
        case-ended        | chase    | withdrawn   | none   | ahead                      |                 | => | case-ended
        case-ended        | supplement | rejected  | none   | passed                     |                 | => | case-ended
        answered          | progress | told        | ahead  | ahead                      |                 | => | answered
        question-answered | question | in-progress | none   | ahead                      |                 | => | answered
        taken-up-again    | survey   | in-progress | ahead  | ahead                      |                 | => | taken-up-again
        date-passed       | survey   | told        | passed | ahead                      |                 | => | date-passed
        date-passed       | reminder | in-progress | passed | passed                     |                 | => | date-passed
        deadline-passed   | receipt  | registered  | none   | passed-before-registration |                 | => | date-passed
        late-letter       | delay    | in-progress | none   | passed-before-registration |                 | => | before-registration
        late-escalation   | escalated | in-progress | none  | passed-before-registration | deadline-passed | => | before-registration""");
  }

  @Test
  @DisplayName("what is still true and still wanted is sent")
  void stillTrue() {
    assertThat(overtaken("delay", "in-progress", "none", "passed", "deadline-passed")).isEmpty();
    assertThat(overtaken("escalated", "in-progress", "none", "passed-before-registration", "customer-demand")).isEmpty();
    assertThat(overtaken("escalated", "in-progress", "none", "passed-before-registration", null)).isEmpty();
    assertThat(overtaken("question", "waiting-for-customer", "none", "ahead", null)).isEmpty();
    assertThat(overtaken("survey", "told", "ahead", "passed", null)).isEmpty();
    assertThat(overtaken("overdue", "in-progress", "none", "passed", null)).isEmpty();
    assertThat(overtaken("chase", "in-progress", "none", "passed", null)).isEmpty();
    assertThat(overtaken("supplement", "told", "none", "passed", null)).isEmpty();
    assertThat(overtaken("something-new", "archived", "passed", "passed", null)).isEmpty();
  }

  @Test
  @DisplayName("how a case ended, and what came of it, is told afterwards all the same")
  void endsAreTold() {
    for (String notice : List.of("withdrawn", "rejected", "result", "escalation-result", "escalation-unsettled",
        "incident-solved", "service-restored", "emergency")) {
      for (String status : TABLES.allowedTexts(TABLE, "status")) {
        assertThat(overtaken(notice, status, "passed", "passed", null)).as("%s, %s", notice, status).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("it knows the notices that have texts")
  void sameNotices() {
    assertThat(TABLES.allowedTexts(TABLE, "notice"))
        .containsExactlyInAnyOrderElementsOf(TABLES.allowedTexts("notice-texts", "notice"));
  }

  private static List<?> overtaken(String notice, String status, String date, String deadline, String escalatedFor) {
    return TABLES.answers(TABLE, facts("notice", notice, "status", status, "date", date, "deadline", deadline,
        "escalatedFor", escalatedFor));
  }
}
