package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Cases.Order;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A complaint that its customer withdraws (NG-4)")
class WithdrawalTest extends Scenario {

  @ParameterizedTest(name = "while {0} is open")
  @MethodSource("moments")
  @DisplayName("ends at once, whatever is open: nothing is left, the case is filed as withdrawn")
  void atAnyMoment(String task, BiConsumer<Cases, String> steps) {
    String number = cases.received("network.signal");
    steps.accept(cases, number);
    assertThat(cases.openTasks(number)).as("open before the withdrawal").contains(task);
    int orders = cases.orders(number).size();
    int before = cases.story(number).size();

    assertThat(cases.customerWithdraws(number, "问题已自行解决。")).isTrue();

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
    assertThat(cases.orders(number)).hasSize(orders)
        .allMatch(order -> Set.of("CANCELLED", "DONE", "RETURNED").contains(order.status()));
    List<String> story = cases.story(number);
    assertThat(story).containsOnlyOnce("withdrawn").doesNotContain("summarised");
    assertThat(story.subList(before, story.size())).contains("withdrawn").doesNotContain("reopened");
    assertThat(cases.told(number)).contains("问题已自行解决。");
  }

  @Test
  @DisplayName("is covered above at every user task of every process")
  void everyUserTaskIsCovered(@Autowired RepositoryService repository) {
    // what the emergency team does outlives the complaint that called it
    Set<String> drawn = repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .filter(definition -> !definition.getKey().equals("emergency-response"))
        .map(ProcessDefinition::getId)
        .flatMap(id -> repository.getBpmnModelInstance(id).getModelElementsByType(UserTask.class).stream())
        .map(BaseElement::getId)
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(Stream.of(moments(), EscalatedWithdrawalTest.moments(), Stream.of(arguments("enter-survey-answer")))
        .flatMap(Function.identity()).map(moment -> (String) moment.get()[0])).containsAll(drawn);
  }

  @Test
  @DisplayName("while the link of a survey is out: the survey ends with the case (NG-3)")
  void surveyIsOut() {
    String number = cases.receivedByEmail("network.signal", "liming@example.com", "zh-CN");
    told(cases, number);
    assertOpen(number, "enter-survey-answer");

    cases.customerWithdraws(number, "问题已自行解决。");

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
    assertThat(cases.story(number)).doesNotContain("survey-answered", "summarised");
  }

  @Test
  @DisplayName("ends every department's order, also one that waits for the customer with the clock stopped (DL-6)")
  void severalDepartments() {
    String number = cases.received("network.signal");
    cases.dispatchedTo(number, "dept-network", "dept-equipment");
    cases.proposedBy(number, "dept-network");
    cases.negotiated(number, "dept-network", "thinks");
    assertOpen(number, "accept-order", "record-reply");
    Cases.now("2026-11-13 10:00");

    cases.customerWithdraws(number, "不再追究。");

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
    assertThat(cases.orders(number)).extracting(Order::department, Order::status).containsExactlyInAnyOrder(
        tuple("dept-network", "CANCELLED"),
        tuple("dept-equipment", "CANCELLED"));
    assertThat(cases.pauses(number)).singleElement()
        .extracting(RecordedPause::to).isEqualTo(Cases.at("2026-11-13 10:00"));
    assertThat(cases.story(number)).filteredOn("order-cancelled"::equals).hasSize(2);
  }

  @Test
  @DisplayName("cannot be withdrawn twice, and not after its end")
  void onlyOnce() {
    String number = cases.received("network.signal");
    cases.customerWithdraws(number, "误投诉。");
    int entries = cases.entries(number).size();

    assertThat(cases.customerWithdraws(number, "误投诉。")).isFalse();

    assertThat(cases.entries(number)).hasSize(entries);
    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("leaves the customer's other complaints alone")
  void othersGoOn() {
    String number = cases.received("network.signal");
    String other = cases.received("network.signal");
    cases.customerAsked(other, "请问具体地点?");

    cases.customerWithdraws(number, "误投诉。");

    assertOpen(other, "record-reply");
    assertThat(cases.status(other)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
  }

  private static Stream<Arguments> moments() {
    return Stream.of(
        moment("review-content", (cases, number) -> { }),
        moment("record-reply", (cases, number) -> cases.customerAsked(number, "请问具体地点?")),
        moment("decide-without-answer", WithdrawalTest::unanswered),
        moment("settle-or-draft", Cases::reviewedAndAccepted),
        moment("approve-dispatch", WithdrawalTest::drafted),
        moment("reassess-complaint", WithdrawalTest::notContent),
        moment("accept-order", WithdrawalTest::dispatched),
        moment("decide-on-return", WithdrawalTest::returned),
        moment("diagnose-problem", WithdrawalTest::orderAccepted),
        moment("propose-solution", WithdrawalTest::diagnosed),
        moment("negotiate-solution", WithdrawalTest::proposed),
        moment("record-reply", WithdrawalTest::thinkingItOver),
        moment("carry-out-plan", WithdrawalTest::agreed),
        moment("review-outcome", WithdrawalTest::solved),
        moment("tell-customer", WithdrawalTest::approved),
        moment("ask-satisfaction", WithdrawalTest::told),
        moment("confirm-solution", WithdrawalTest::satisfied),
        moment("summarise-case", WithdrawalTest::confirmed));
  }

  private static Arguments moment(String task, BiConsumer<Cases, String> steps) {
    return arguments(task, steps);
  }

  private static void notContent(Cases cases, String number) {
    drafted(cases, number);
    cases.answeredBySenior(number, 0);
    cases.foundNotSolved(number, "对答复不满意。");
  }

  private static void unanswered(Cases cases, String number) {
    cases.customerAsked(number, "请问具体地点?");
    cases.waitingTimePassed(number);
  }

  private static void drafted(Cases cases, String number) {
    cases.reviewedAndAccepted(number);
    cases.drafted(number, "dept-network");
  }

  private static void dispatched(Cases cases, String number) {
    cases.dispatchedTo(number, "dept-network");
  }

  private static void returned(Cases cases, String number) {
    dispatched(cases, number);
    cases.orderReturned(number, "dept-network", "属于终端问题。");
  }

  private static void orderAccepted(Cases cases, String number) {
    dispatched(cases, number);
    cases.orderAccepted(number, "dept-network");
  }

  private static void diagnosed(Cases cases, String number) {
    orderAccepted(cases, number);
    cases.diagnosed(number, "dept-network");
  }

  private static void proposed(Cases cases, String number) {
    dispatched(cases, number);
    cases.proposedBy(number, "dept-network");
  }

  private static void thinkingItOver(Cases cases, String number) {
    proposed(cases, number);
    cases.negotiated(number, "dept-network", "thinks");
  }

  private static void agreed(Cases cases, String number) {
    proposed(cases, number);
    cases.negotiated(number, "dept-network", "agreed");
  }

  private static void solved(Cases cases, String number) {
    dispatched(cases, number);
    cases.solvedBy(number, "dept-network");
  }

  private static void approved(Cases cases, String number) {
    solved(cases, number);
    cases.resultApproved(number);
  }

  private static void told(Cases cases, String number) {
    approved(cases, number);
    cases.customerTold(number);
  }

  private static void satisfied(Cases cases, String number) {
    told(cases, number);
    cases.satisfied(number);
  }

  private static void confirmed(Cases cases, String number) {
    told(cases, number);
    cases.confirmedSolved(number);
  }
}
