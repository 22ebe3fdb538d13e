package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("NG-8: how a customer is reached whom no machine reaches")
class ContactPolicyTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleSaysWhatComesNext() {
    return TABLES.examples("contact-policy", """
        rule                | purpose         | hasNumber | attempt | urgency | => | nextStep | callAfter | callFrom | callUntil | callWithin | callAtMost | mostPauses | pauseAtMost
        no-number           | missing-details | false     | 0       | 3       | => | letter   | PT0M      | 08:30    | 20:00     | P1D        | P7D        | 3          | P15D
        no-number-verdict   | verdict         | false     | 1       | 2       | => | give-up  | PT0M      | 08:30    | 20:00     | P1D        | P7D        | 3          | P15D
        first-urgent        | delay           | true      | 0       | 1       | => | call     | PT0M      | 07:00    | 22:00     | PT30M      | P4D        | 3          | P15D
        first               | missing-details | true      | 0       | 3       | => | call     | PT0M      | 08:30    | 20:00     | PT4H       | P7D        | 3          | P15D
        urgent-again        | missing-details | true      | 4       | 1       | => | call     | PT30M     | 07:00    | 22:00     | PT30M      | P4D        | 3          | P15D
        second              | confirmation    | true      | 1       | 2       | => | call     | PT4H      | 08:30    | 20:00     | PT4H       | P7D        | 3          | P15D
        third               | verdict         | true      | 2       | 3       | => | call     | P1D       | 08:30    | 20:00     | PT4H       | P7D        | 3          | P15D
        urgent-letter       | proposal        | true      | 5       | 1       | => | letter   | PT0M      | 07:00    | 22:00     | PT4H       | P4D        | 3          | P15D
        urgent-verdict-over | verdict         | true      | 5       | 1       | => | give-up  | PT0M      | 07:00    | 22:00     | PT4H       | P4D        | 3          | P15D
        letter              | telling         | true      | 3       | 3       | => | letter   | PT0M      | 08:30    | 20:00     | P1D        | P7D        | 3          | P15D
        letter              | delay           | true      | 3       | 3       | => | letter   | PT0M      | 08:30    | 20:00     | P1D        | P7D        | 3          | P15D
        verdict-over        | confirmation    | true      | 3       | 2       | => | give-up  | PT0M      | 08:30    | 20:00     | P1D        | P7D        | 3          | P15D""");
  }

  @Test
  @DisplayName("nobody is called about a notice that the table does not name")
  void otherNotices() {
    assertThat(TABLES.allowedTexts("contact-policy", "purpose")).contains("delay")
        .doesNotContain("receipt", "survey", "result");
  }
}
