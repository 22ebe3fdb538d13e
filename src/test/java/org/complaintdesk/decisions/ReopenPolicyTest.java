package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.complaintdesk.reopening.ReopenReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("NG-10: which closed complaints are opened again")
class ReopenPolicyTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRule() {
    return TABLES.examples("reopen-policy", """
        rule                    | closedAs  | reopenReason         | level    | businessDays | rounds | => | reopening    | clock | handledBy
        unsolved                | archived  | not-solved           | ordinary | 10           | 1      | => | allowed      | fresh | senior-agent
        unsolved                | archived  | customer-asks        | priority | 0            | 1      | => | allowed      | fresh | senior-agent
        unsolved-major          | archived  | came-back            | major    | 30           | 1      | => | allowed      | fresh | senior-agent
        unsolved-again          | archived  | came-back            | ordinary | 10           | 2      | => | allowed      | fresh | customer-manager
        unsolved-again-major    | archived  | not-solved           | major    | 11           | 2      | => | allowed      | fresh | customer-manager
        promise                 | archived  | promise-not-kept     | ordinary | 30           | 2      | => | allowed      | old   | senior-agent
        new-facts               | archived  | new-facts            | major    | 5            | 1      | => | allowed      | fresh | junior-agent
        note                    | archived  | customer-note        | ordinary | 10           | 2      | => | allowed      | fresh | junior-agent
        withdrawal-regretted    | withdrawn | withdrawal-regretted | ordinary | 5            | 1      | => | allowed      | fresh | junior-agent
        rejection-new-facts     | rejected  | customer-asks        | ordinary | 10           | 1      | => | allowed      | fresh | senior-agent
        unsolved-too-late       | archived  | not-solved           | priority | 11           | 2      | => | too-late     | none  | nobody
        unsolved-too-late-major | archived  | came-back            | major    | 31           | 1      | => | too-late     | none  | nobody
        promise-too-late        | archived  | promise-not-kept     | major    | 31           | 1      | => | too-late     | none  | nobody
        new-facts-too-late      | archived  | new-facts            | ordinary | 6            | 1      | => | too-late     | none  | nobody
        note-too-late           | archived  | customer-note        | major    | 11           | 1      | => | too-late     | none  | nobody
        withdrawal-too-late     | withdrawn | customer-asks        | ordinary | 6            | 1      | => | too-late     | none  | nobody
        rejection-too-late      | rejected  | new-facts            | ordinary | 11           | 1      | => | too-late     | none  | nobody
        archived-otherwise      | archived  | withdrawal-regretted | ordinary | 1            | 1      | => | other-reason | none  | nobody
        withdrawn-otherwise     | withdrawn | customer-note        | ordinary | 1            | 1      | => | other-reason | none  | nobody
        rejected-otherwise      | rejected  | promise-not-kept     | ordinary | 1            | 2      | => | other-reason | none  | nobody
        too-often               | archived  | not-solved           | major    | 1            | 3      | => | too-often    | none  | nobody""");
  }

  @Test
  @DisplayName("the reasons that the desk knows are those of the table")
  void reasons() {
    assertThat(Stream.of(ReopenReason.values()).map(ReopenReason::id))
        .containsExactlyInAnyOrderElementsOf(TABLES.allowedTexts("reopen-policy", "reopenReason"));
  }
}
