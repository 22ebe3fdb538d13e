package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A question that is answered by yes or no")
class YesOrNoTest extends Scenario {

  private static final Map<String, Object> DRAFT = Map.of("outcome", "dispatch", "attribution", "company", "dispatchTo",
      List.of("dept-network"), "instruction", "请核查基站。");

  @Autowired
  private EscalatedCases escalated;

  @Test
  @DisplayName("starts with neither, must be answered, and no is told as no")
  void drafted() {
    String number = reviewed();
    assertThat(work.startsWith(number, "settle-or-draft", "crossRegion")).isNull();

    assertUnanswered(number, "settle-or-draft", DRAFT, "crossRegion");
    work.complete("junior", number, "settle-or-draft", with(DRAFT, "crossRegion", false));

    assertThat(cases.told(number)).contains("Does more than one region have to act? No");
    assertThat(work.startsWith(number, "approve-dispatch", "crossRegion")).isEqualTo(false);
  }

  @Test
  @DisplayName("keeps a yes for whoever decides next, also where a browser or a program sends it as a text")
  void yes() {
    String number = reviewed();
    work.complete("junior", number, "settle-or-draft", with(DRAFT, "crossRegion", "true"));

    assertThat(work.startsWith(number, "approve-dispatch", "crossRegion")).isEqualTo(true);
    assertThat(cases.fact(number, "crossRegion")).isEqualTo(true);
  }

  @Test
  @DisplayName("is refused with what is neither")
  void neither() {
    String number = reviewed();

    assertThatThrownBy(() -> work.complete("junior", number, "settle-or-draft", with(DRAFT, "crossRegion", "perhaps")))
        .isInstanceOf(FormFieldValidationException.class).hasMessageContaining("(crossRegion)");
    assertOpen(number, "settle-or-draft");
  }

  @Test
  @DisplayName("is asked of the customer: an escalation that he was not asked about is neither wanted nor refused")
  void escalationDemanded() {
    String number = reviewed();
    agents.settledByJunior(number, 0);
    Map<String, Object> answer = Map.of("outcome", "answered", "verdict", "dissatisfied");
    assertThat(work.startsWith(number, "ask-satisfaction", "escalationDemanded")).isNull();

    assertUnanswered(number, "ask-satisfaction", answer, "escalationDemanded");
    assertThat(cases.story(number)).doesNotContain("survey-answered");
    work.complete("junior", number, "ask-satisfaction", with(answer, "escalationDemanded", false));

    assertThat(cases.told(number)).contains("Does the customer want the complaint escalated? No");
    assertThat(cases.story(number)).doesNotContain("survey-escalation-demanded");
  }

  @Test
  @DisplayName("is decided about legal counsel, who is asked on a yes only")
  void legalCounsel() {
    String number = cases.received("tariff.billing-error");
    escalated.requestedBy("senior", number, "客户第三次来电。");
    Map<String, Object> judgement = EscalatedCases.judgement(3, "simple", EscalatedCases.OWNER, "dept-billing");
    judgement.remove("legalAsked");

    assertUnanswered("escalation", number, "judge-escalation", judgement, "legalAsked");
    escalated.judged(number, "dept-billing");

    assertThat(work.openTasks(number)).contains("investigate-cause").doesNotContain("give-legal-opinion");
  }

  private String reviewed() {
    String number = cases.received("network.signal");
    agents.reviewedAndAccepted(number);
    return number;
  }

  private void assertUnanswered(String number, String task, Map<String, Object> form, String question) {
    assertUnanswered("junior", number, task, form, question);
  }

  private void assertUnanswered(String person, String number, String task, Map<String, Object> form, String question) {
    assertThatThrownBy(() -> work.complete(person, number, task, form)).isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("(" + question + ") is required");
    assertThat(work.openTasks(number)).contains(task);
  }

  private static Map<String, Object> with(Map<String, Object> form, String question, Object answer) {
    Map<String, Object> all = new HashMap<>(form);
    all.put(question, answer);
    return all;
  }
}
