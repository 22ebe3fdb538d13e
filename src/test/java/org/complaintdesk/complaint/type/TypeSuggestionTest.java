package org.complaintdesk.complaint.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.HistoryService;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@DisplayName("The complaint type that the customer's words speak for")
class TypeSuggestionTest {

  @Autowired
  private TypeSuggestion suggestion;
  @Autowired
  private HistoryService history;

  @Test
  @DisplayName("is found in Chinese and in English")
  void found() {
    assertThat(suggestion.of("手机没信号", "家里一格信号都没有。")).map(ComplaintType::id).contains("network.signal");
    assertThat(suggestion.of("No signal", "There is no signal at home.")).map(ComplaintType::id)
        .contains("network.signal");
  }

  @Test
  @DisplayName("is left to the agent when the words speak for none")
  void none() {
    assertThat(suggestion.of("投诉", "请尽快联系我。")).isEmpty();
  }

  @Test
  @DisplayName("leaves no trace of the customer's words in the engine's history (PR-1)")
  void noTrace() {
    long before = history.createHistoricDecisionInstanceQuery().count();

    suggestion.of("手机没信号", "我叫李明,家里没信号。");

    assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
  }
}
