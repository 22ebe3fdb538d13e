package org.complaintdesk.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which fields a form has and which options they offer, by the answers in it and by the facts of the moment. */
class FieldsOfTheMomentTest extends AssessmentTask {

  @Test
  void aFieldThatAnAnswerHidesIsNotRequiredAndItsValueIsLeftOut() {
    complete(with("subject", "No signal", "outcome", "accepted", "reason", "smuggled", "plea", "smuggled"));
    assertThat(variables()).doesNotContainKeys("reason", "regulatorNumber", "plea");
  }

  @Test
  @DisplayName("what was typed into a field that the case has hidden since is not lost without a word")
  void hiddenByTheCase() {
    refused(valid("regulatorNumber", "R-1"), this::send, "The field \"Regulator's number\" (regulatorNumber) is no longer "
        + "asked, because the case has changed since the form was opened.");
    refused(with("subject", "No signal", "outcome", "rejected", "reason", "Not ours.", "plea", "Please."), this::send,
        "(plea) is no longer asked");
    refused(valid("caller", "139"), this::send, "(caller) is no longer asked");
    refused(valid("asked", true), this::send, "(asked) is no longer asked");
  }

  static Stream<Map<String, Object>> nothingTyped() {
    return Stream.of(valid("regulatorNumber", null), valid("regulatorNumber", " "), valid("caller", ""),
        valid("asked", false), valid("caller", "138"), valid("regulatorNumber", "R-0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nothingTyped")
  @DisplayName("a field that the case has hidden is no obstacle where nothing was typed, or what stands there already")
  void nothingIsLost(Map<String, Object> values) {
    desk.engine().getRuntimeService().setVariable(complaint.getId(), "regulatorNumber", "R-0");
    complete(values);
    assertThat(variables()).containsEntry("regulatorNumber", "R-0").doesNotContainKeys("caller", "asked");
    assertThat(keptDetails).isEmpty();
  }

  @Test
  @DisplayName("a key that two fields share, of which the case shows one, takes its value from that one")
  void oneOfTwoFields() {
    complete(valid("remark", "told"));
    assertThat(variables()).containsEntry("remark", "told");
  }

  @Test
  void aFieldThatAnAnswerShowsIsRequired() {
    refused(with("subject", "No signal", "outcome", "rejected"), this::send,
        "The field \"Reason\" (reason) is required; fill it in.");
    complete(with("subject", "No signal", "outcome", "rejected", "reason", "Not our network.\nTold so."));
    assertThat(variables()).containsEntry("reason", "Not our network.\nTold so.");
  }

  @Test
  void aFieldThatTheFactsShowIsRequired() {
    desk.engine().getRuntimeService().deleteProcessInstance(complaint.getId(), "another one");
    start("regulator");
    refused(with("subject", "No signal", "outcome", "accepted"), this::send,
        "The field \"Regulator's number\" (regulatorNumber) is required; fill it in. If the form did not ask for it, the "
            + "case has changed since the form was opened: open the form again.");
  }

  @Test
  @DisplayName("what a process itself calls facts does not stand in for them")
  void variablesOfThatNameDoNotWin() {
    desk.engine().getRuntimeService().setVariable(complaint.getId(), "facts", "of old");
    refused(valid("team", "mine"), this::send, "(team) offers no such option; choose from: team-web. "
        + "If the form offered it, the case has changed since the form was opened: open the form again.");
    complete(valid("team", "team-web"));
  }

  @Test
  @DisplayName("an option that the facts of this moment offer is taken, whatever they offered before")
  void optionsOfTheFacts() {
    desk.engine().getRuntimeService().setVariable(complaint.getId(), "channel", "store");
    refused(valid("team", "team-web"), this::send, "(team) offers no such option; choose from: team-store.");
    complete(valid("team", "team-store"));
    assertThat(variables()).containsEntry("team", "team-store");
  }
}
