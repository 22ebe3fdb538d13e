package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
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
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.link.ComplaintLinks;
import org.complaintdesk.support.Cases.Order;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A complaint that its customer withdraws (NG-4)")
class WithdrawalTest extends Scenario {

  @Autowired
  private ComplaintLinks links;

  @ParameterizedTest(name = "while {0} is open")
  @MethodSource("moments")
  @DisplayName("ends at once, whatever is open: nothing is left, the case is filed as withdrawn")
  void atAnyMoment(String task, BiConsumer<WithdrawalTest, String> steps) {
    String number = cases.received("network.signal");
    steps.accept(this, number);
    assertThat(work.openTasks(number)).as("open before the withdrawal").contains(task);
    int orders = cases.orders(number).size();
    int before = cases.story(number).size();

    assertThat(customer.withdraws(number, "问题已自行解决。")).isTrue();

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
    // the emergency team goes on without the complaint that called it, and the regulator is answered without its customer
    Set<String> drawn = repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .filter(definition -> !Set.of("emergency-response", "regulator-answer").contains(definition.getKey()))
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
    told(number);
    assertOpen(number, "enter-survey-answer");

    customer.withdraws(number, "问题已自行解决。");

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
    assertThat(cases.story(number)).doesNotContain("survey-answered", "summarised");
  }

  @Test
  @DisplayName("ends every department's order, also one that waits for the customer with the clock stopped (DL-6)")
  void severalDepartments() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    departments.proposed(number, "dept-network");
    departments.negotiated(number, "dept-network", "thinks");
    assertOpen(number, "accept-order", "record-reply");
    DeskClock.now("2026-11-13 10:00");

    customer.withdraws(number, "不再追究。");

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
    assertThat(cases.orders(number)).extracting(Order::department, Order::status).containsExactlyInAnyOrder(
        tuple("dept-network", "CANCELLED"),
        tuple("dept-equipment", "CANCELLED"));
    assertThat(cases.pauses(number)).singleElement()
        .extracting(RecordedPause::to).isEqualTo(DeskClock.at("2026-11-13 10:00"));
    assertThat(cases.story(number)).filteredOn("order-cancelled"::equals).hasSize(2);
  }

  @Test
  @DisplayName("cannot be withdrawn twice, and not after its end")
  void onlyOnce() {
    String number = cases.received("network.signal");
    customer.withdraws(number, "误投诉。");
    int entries = cases.entries(number).size();

    assertThat(customer.withdraws(number, "误投诉。")).isFalse();

    assertThat(cases.entries(number)).hasSize(entries);
    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("leaves the customer's other complaints alone")
  void othersGoOn() {
    String number = cases.received("network.signal");
    String other = cases.received("network.signal");
    agents.customerAsked(other, "请问具体地点?");

    customer.withdraws(number, "误投诉。");

    assertOpen(other, "record-reply");
    assertThat(cases.status(other)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
  }

  private static Stream<Arguments> moments() {
    return Stream.of(
        moment("review-content", (test, number) -> { }),
        moment("call-customer", (test, number) -> test.agents.questionRaised(number, "请问具体地点?")),
        moment("send-letter", WithdrawalTest::notReached),
        moment("record-reply", (test, number) -> test.agents.customerAsked(number, "请问具体地点?")),
        moment("decide-without-answer", WithdrawalTest::unanswered),
        moment("settle-or-draft", (test, number) -> test.agents.reviewedAndAccepted(number)),
        moment("approve-dispatch", WithdrawalTest::drafted),
        moment("give-consent", WithdrawalTest::beyondAuthority),
        moment("reassess-complaint", WithdrawalTest::notContent),
        moment("wait-for-leading", WithdrawalTest::linked),
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

  private static Arguments moment(String task, BiConsumer<WithdrawalTest, String> steps) {
    return arguments(task, steps);
  }

  private void notContent(String number) {
    drafted(number);
    agents.answeredBySenior(number, 0);
    customer.foundNotSolved(number, "对答复不满意。");
  }

  private void notReached(String number) {
    agents.questionRaised(number, "请问具体地点?");
    agents.called(number, Map.of("outcome", "no-number"));
  }

  private void unanswered(String number) {
    agents.customerAsked(number, "请问具体地点?");
    clock.waitingTimePassed(number);
  }

  private void linked(String number) {
    String earlier = cases.receivedAt("2026-11-12 08:00", "network.signal");
    links.follow(new CaseNumber(number), new CaseNumber(earlier), "同一事项。");
  }

  private void drafted(String number) {
    agents.reviewedAndAccepted(number);
    agents.drafted(number, "dept-network");
  }

  private void beyondAuthority(String number) {
    drafted(number);
    agents.answeredBySenior(number, 150);
  }

  private void dispatched(String number) {
    agents.dispatchedTo(number, "dept-network");
  }

  private void returned(String number) {
    dispatched(number);
    departments.orderReturned(number, "dept-network", "属于终端问题。");
  }

  private void orderAccepted(String number) {
    dispatched(number);
    departments.orderAccepted(number, "dept-network");
  }

  private void diagnosed(String number) {
    orderAccepted(number);
    departments.diagnosed(number, "dept-network");
  }

  private void proposed(String number) {
    dispatched(number);
    departments.proposed(number, "dept-network");
  }

  private void thinkingItOver(String number) {
    proposed(number);
    departments.negotiated(number, "dept-network", "thinks");
  }

  private void agreed(String number) {
    proposed(number);
    departments.negotiated(number, "dept-network", "agreed");
  }

  private void solved(String number) {
    dispatched(number);
    departments.solved(number, "dept-network");
  }

  private void approved(String number) {
    solved(number);
    managers.resultApproved(number);
  }

  private void told(String number) {
    approved(number);
    agents.customerTold(number);
  }

  private void satisfied(String number) {
    told(number);
    customer.satisfied(number);
  }

  private void confirmed(String number) {
    told(number);
    customer.confirmedSolved(number);
  }
}
