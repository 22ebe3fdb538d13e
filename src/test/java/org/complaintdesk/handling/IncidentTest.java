package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.view.CaseCard;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.incident.IncidentRefusedException;
import org.complaintdesk.incident.Incidents;
import org.complaintdesk.incident.OpenIncident;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.tasklist.TaskCards;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Complaints that come from one fault (RS-6)")
class IncidentTest extends Scenario {

  private static final String ONE_CUSTOMER = "13893112345";
  private static final String ANOTHER_CUSTOMER = "13919876543";
  private static final String TITLE = "城关区基站中断";

  @Autowired
  private TaskCards cards;
  @Autowired
  private Incidents incidents;
  @Autowired
  private EscalatedCases escalations;
  @Autowired
  private ManagementService management;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private JdbcClient database;
  @Autowired
  private MessageSource messages;

  @Test
  @DisplayName("are solved and answered together: three complaints of two customers, each customer told once")
  void answeredTogether() {
    String first = complaintOf(ONE_CUSTOMER);
    String second = complaintOf(ONE_CUSTOMER);
    String third = complaintOf(ANOTHER_CUSTOMER);
    agents.dispatchedTo(third, "dept-network");
    String incident = opened(first);
    incidents.attach(new CaseNumber(second), new CaseNumber(incident));
    incidents.attach(new CaseNumber(third), new CaseNumber(incident));

    emergency.acknowledged(incident);
    emergency.serviceRestored(incident);
    assertThat(emergency.answersWaiting(incident)).hasSize(3);
    assertThat(cases.status(first)).as("nothing is answered in the step of the report itself")
        .isEqualTo(ComplaintStatus.REGISTERED);
    emergency.complaintsAnswered(incident);
    Stream.of(first, second, third).filter(number -> cases.status(number) == ComplaintStatus.TOLD)
        .forEach(customer::satisfied);

    for (String number : List.of(first, second, third)) {
      assertFiledAs(number, ComplaintStatus.ARCHIVED);
      assertThat(shown(number)).containsEntry("Result", "基站已修复,通话恢复正常。");
      assertThat(cases.told(number)).contains("What was learned: 电源模块老化导致基站退服,已更换并列入巡检。");
      assertThat(cases.complaint(number).toldAt()).isPresent();
    }
    assertThat(cases.story(third)).contains("order-cancelled");
    assertThat(told(first) + told(second)).as("notices to the customer of two complaints").isEqualTo(1);
    assertThat(told(third)).isEqualTo(1);
    assertThat(cases.told(first) + cases.told(second)).containsOnlyOnce("was not told again");
    assertThat(processes.started(incident)).containsExactly("emergency-response");
    assertThat(processes.isRunning(incident)).isFalse();
    assertThat(incidents.openIncidents()).extracting(OpenIncident::number)
        .doesNotContain(new CaseNumber(incident));
  }

  @Test
  @DisplayName("a customer who could not be told for want of an address is told by the complaint that has one, once")
  void toldWhereThereIsAnAddress() {
    String unreachable = complaintOf(ONE_CUSTOMER);
    String reachable = cases.receivedByEmail("network.outage", "liming@example.com", "zh-CN");
    String again = cases.receivedByEmail("network.outage", "liming@example.com", "zh-CN");
    String incident = opened(unreachable);
    incidents.attach(new CaseNumber(reachable), new CaseNumber(incident));
    incidents.attach(new CaseNumber(again), new CaseNumber(incident));

    emergency.incidentOver(incident);

    assertThat(told(unreachable)).as("put on record, so that somebody tells it another way").isEqualTo(1);
    assertThat(told(reachable)).isEqualTo(1);
    assertThat(told(again)).isZero();
    assertThat(cases.told(again)).contains("was not told again", "asked with complaint " + reachable);
    assertThat(cases.status(again)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertOpen(reachable, "enter-survey-answer");
    assertOpen(unreachable, "ask-satisfaction");
  }

  @Test
  @DisplayName("a complaint that was withdrawn meanwhile is left alone")
  void withdrawnIsLeftAlone() {
    String first = complaintOf(ONE_CUSTOMER);
    String withdrawn = complaintOf(ANOTHER_CUSTOMER);
    String incident = opened(first);
    incidents.attach(new CaseNumber(withdrawn), new CaseNumber(incident));
    customer.withdraws(withdrawn, "信号已恢复。");

    emergency.incidentOver(incident);

    assertThat(cases.status(withdrawn)).isEqualTo(ComplaintStatus.WITHDRAWN);
    assertThat(told(withdrawn)).isZero();
    assertThat(cases.story(withdrawn)).contains("incident-over").doesNotContain("solved-by-incident", "told");
    assertThat(cases.status(first)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(processes.isRunning(incident)).isFalse();
  }

  @Test
  @DisplayName("an escalated complaint goes on, but its customer and whoever works on it learn of the repair")
  void escalatedGoesOn() {
    String first = complaintOf(ONE_CUSTOMER);
    String escalated = complaintOf(ANOTHER_CUSTOMER);
    String incident = opened(first);
    incidents.attach(new CaseNumber(escalated), new CaseNumber(incident));
    escalations.requestedBy("senior", escalated, "客户拟向主管部门申诉。");

    emergency.incidentOver(incident);

    assertThat(told(escalated)).isEqualTo(1);
    assertThat(notices.toGroups(escalated)).containsOnlyOnce("service-restored");
    assertThat(cases.told(escalated)).contains("was escalated and goes on, and whoever works on it was told");
    assertThat(work.openTasks(escalated)).contains("judge-escalation");
    assertThat(cases.story(escalated)).doesNotContain("solved-by-incident", "incident-over", "told", "archived");
    assertThat(notices.toGroups(first)).doesNotContain("service-restored");
    assertThat(cases.status(first)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(processes.isRunning(incident)).isFalse();
  }

  @Test
  @DisplayName("a complaint whose customer has its result already keeps that result")
  void toldIsLeftAlone() {
    String first = complaintOf(ONE_CUSTOMER);
    String answered = cases.received("tariff.package");
    agents.reviewedAndAccepted(answered);
    agents.settledByJunior(answered, 10);
    String incident = opened(first);
    incidents.attach(new CaseNumber(answered), new CaseNumber(incident));

    emergency.incidentOver(incident);

    assertThat(cases.status(answered)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(shown(answered)).containsEntry("Result", "已向客户说明并退还费用。");
    assertThat(told(answered)).isZero();
    assertThat(cases.story(answered)).contains("incident-over").containsOnlyOnce("survey-opened");
    customer.satisfied(answered);
    assertOpen(answered, "confirm-solution");
  }

  @Test
  @DisplayName("an answer that fails waits in the engine as an incident; resumed, it does not answer the others twice")
  void failingAnswer() {
    String first = complaintOf(ONE_CUSTOMER);
    String failing = complaintOf(ANOTHER_CUSTOMER);
    String incident = opened(first);
    incidents.attach(new CaseNumber(failing), new CaseNumber(incident));
    database.sql("update incident_complaint set attached_complaint = 'x' where complaint_number = ?").param(failing).update();
    emergency.acknowledged(incident);
    emergency.serviceRestored(incident);

    Job stuck = null;
    for (Job answer : emergency.answersWaiting(incident)) {
      stuck = triedUntilItGivesUp(answer.getId()) == null ? stuck : answer;
    }

    assertThat(stuck).isNotNull();
    assertThat(runtime.createIncidentQuery().processInstanceId(stuck.getProcessInstanceId()).count()).isEqualTo(1);
    assertThat(cases.status(first)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(cases.status(failing)).isEqualTo(ComplaintStatus.REGISTERED);
    assertOpen(failing, "review-content");
    assertThat(told(failing)).isZero();

    database.sql("update incident_complaint set attached_complaint = complaint_number where complaint_number = ?").param(failing)
        .update();
    management.setJobRetries(stuck.getId(), 1);
    management.executeJob(stuck.getId());

    assertThat(cases.status(failing)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(told(first)).isEqualTo(1);
    assertThat(told(failing)).isEqualTo(1);
    assertThat(cases.story(first)).containsOnlyOnce("solved-by-incident", "told", "survey-opened");
    assertThat(processes.isRunning(incident)).isFalse();
  }

  @Test
  @DisplayName("a complaint hangs on one open incident at a time; taken off, it can be attached to another")
  void oneIncidentAtATime() {
    String number = complaintOf(ONE_CUSTOMER);
    String incident = opened(number);
    String other = opened(complaintOf(ANOTHER_CUSTOMER));

    assertThatThrownBy(() -> incidents.attach(new CaseNumber(number), new CaseNumber(other)))
        .satisfies(refused -> assertThat(sentence(refused))
        .isEqualTo("Complaint %s hangs on incident %s already; take it off that one first."
            .formatted(number, incident)));
    incidents.attach(new CaseNumber(number), new CaseNumber(incident));
    assertThat(cases.story(number)).containsOnlyOnce("attached-to-incident");

    incidents.detach(new CaseNumber(number), "经核实为终端故障。");
    incidents.attach(new CaseNumber(number), new CaseNumber(other));

    assertThat(cases.told(number)).contains("was taken off incident " + incident + ". Reason: 经核实为终端故障。");
    assertThat(complaintsOf(incident)).isZero();
    assertThat(complaintsOf(other)).isEqualTo(2);
    emergency.incidentOver(incident);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
  }

  @Test
  @DisplayName("nothing is attached to an incident that is over, and no complaint that has ended")
  void ended() {
    String incident = opened(complaintOf(ONE_CUSTOMER));
    String withdrawn = complaintOf(ANOTHER_CUSTOMER);
    customer.withdraws(withdrawn, "不再投诉。");

    assertThatThrownBy(() -> incidents.attach(new CaseNumber(withdrawn), new CaseNumber(incident))).satisfies(refused ->
        assertThat(sentence(refused)).startsWith("Complaint " + withdrawn + " has ended"));
    emergency.incidentOver(incident);
    String late = complaintOf(ANOTHER_CUSTOMER);
    assertThatThrownBy(() -> incidents.attach(new CaseNumber(late), new CaseNumber(incident))).satisfies(refused ->
        assertThat(sentence(refused)).startsWith("The service of incident " + incident + " is restored"));
    assertThatThrownBy(() -> incidents.open(" ", "network.outage", null, new CaseNumber(late))).satisfies(refused ->
        assertThat(sentence(refused)).startsWith("Give the incident a title"));
    assertThat(cases.story(late)).doesNotContain("attached-to-incident");
  }

  @Test
  @DisplayName("an urgent complaint hands its emergency over: the team works on the incident, not twice")
  void emergencyHandedOver() {
    String urgent = cases.receivedOfOutage(ONE_CUSTOMER, 200);
    emergency.acknowledged(urgent);

    String incident = opened(urgent);

    assertOpen(urgent, "review-content");
    assertOpen(incident, "acknowledge-emergency");
    assertThat(cases.story(urgent)).contains("emergency-handed-over");
    agents.reviewedAndAccepted(urgent, "degraded", 200, "safety");
    assertThat(processes.started(urgent)).containsOnlyOnce("emergency-response");
  }

  @Test
  @DisplayName("an urgent complaint that is taken off its incident has an emergency of its own again; others have none")
  void emergencyGivenBack() {
    String urgent = cases.receivedOfOutage(ONE_CUSTOMER, 200);
    emergency.acknowledged(urgent);
    String incident = opened(urgent);
    String ordinary = complaintOf(ANOTHER_CUSTOMER);
    incidents.attach(new CaseNumber(ordinary), new CaseNumber(incident));
    DeskClock.now("2026-11-12 11:30");

    incidents.detach(new CaseNumber(urgent), "另一处基站的故障。");
    incidents.detach(new CaseNumber(ordinary), "经核实为终端故障。");

    assertOpen(urgent, "acknowledge-emergency", "review-content");
    assertThat(work.due(urgent, "acknowledge-emergency")).isEqualTo(DeskClock.at("2026-11-12 12:30"));
    assertThat(cases.story(urgent)).endsWith("detached-from-incident", "emergency-called");
    assertOpen(ordinary, "review-content");
    emergency.acknowledged(urgent);
    emergency.serviceRestored(urgent);
    assertThat(cases.story(urgent)).contains("service-restored");
    assertOpen(incident, "acknowledge-emergency");
  }

  @Test
  @DisplayName("a complaint that became urgent on its incident calls the team when it is taken off")
  void urgentOnItsIncident() {
    String number = complaintOf(ONE_CUSTOMER);
    String incident = opened(number);
    agents.reviewedAndAccepted(number, "unusable", 1, "safety");
    assertThat(processes.started(number)).doesNotContain("emergency-response");
    assertThat(cases.told(number)).contains("The emergency team goes on with this case as part of incident " + incident + ".");

    incidents.detach(new CaseNumber(number), "另一处基站的故障。");

    assertThat(processes.started(number)).containsOnlyOnce("emergency-response");
    assertThat(work.openTasks(number)).contains("acknowledge-emergency");
    assertOpen(incident, "acknowledge-emergency");
  }

  @Test
  @DisplayName("forms show the incident behind a complaint, and the incident itself to the emergency team")
  void shownInForms() {
    String number = complaintOf(ONE_CUSTOMER);
    String incident = opened(number);
    incidents.attach(new CaseNumber(complaintOf(ANOTHER_CUSTOMER)), new CaseNumber(incident));

    assertThat(work.facts(incident, "acknowledge-emergency"))
        .contains("\"number\":\"" + incident + "\"", TITLE, "手机无信号", number, "\"owners\":[{", "\"label\":\"石 磊\"",
            "\"value\":\"emergency\"")
        .doesNotContain(ONE_CUSTOMER);
    Map<CaseNumber, CaseCard> shown = cards.of(List.of(new CaseNumber(incident), new CaseNumber(number)));
    assertThat(shown.get(new CaseNumber(incident)).caseNumber()).isEqualTo(incident);
    assertThat(shown.get(new CaseNumber(number)).customer()).isEqualTo("李*");
    agents.reviewedAndAccepted(number);
    assertThat(work.facts(number, "settle-or-draft"))
        .contains(incident + " · " + TITLE + " (Open, complaints: 2)");
    emergency.acknowledged(incident);
    assertThat(work.facts(incident, "restore-service"))
        .contains("Customers: 2", "“Acknowledge emergency” was done.");
    assertThat(cases.told(incident, Locale.SIMPLIFIED_CHINESE)).anyMatch(entry -> entry.contains("石 磊"));
  }

  @Test
  @DisplayName("are found by an agent, who needs no rights of the engine to open an incident; the case files name him")
  void openedByAnAgent() {
    String urgent = cases.receivedOfOutage(ONE_CUSTOMER, 200);

    work.as("senior", () -> opened(urgent));

    String incident = incidents.openIncidents().stream().map(OpenIncident::number).reduce((one, next) -> next)
        .orElseThrow().value();
    assertThat(cases.entries(incident)).filteredOn(entry -> entry.kind().equals("incident-opened")).singleElement()
        .satisfies(entry -> assertThat(entry.actor()).contains(new Login("senior")));
    assertThat(work.facts(incident, "acknowledge-emergency")).contains("周 建宁");
    assertThat(cases.told(incident)).contains("Incident opened for complaint " + urgent + ": " + TITLE);
  }

  private String complaintOf(String contactNumber) {
    return cases.receivedOfOutage(contactNumber, 1);
  }

  private String opened(String firstComplaint) {
    return incidents.open(TITLE, "network.outage", "lanzhou", new CaseNumber(firstComplaint)).value();
  }

  /** What it failed with, or null when it was done. */
  private RuntimeException triedUntilItGivesUp(String answer) {
    RuntimeException failure = null;
    while (management.createJobQuery().jobId(answer).withRetriesLeft().count() > 0) {
      try {
        management.executeJob(answer);
      } catch (RuntimeException again) {
        failure = again;
      }
    }
    return failure;
  }

  private long told(String number) {
    return notices.toCustomer(number).stream().filter("incident-solved"::equals).count();
  }

  private long complaintsOf(String incident) {
    return incidents.openIncidents().stream().filter(open -> open.number().value().equals(incident))
        .mapToLong(OpenIncident::complaints).sum();
  }

  private String sentence(Throwable refused) {
    IncidentRefusedException known = (IncidentRefusedException) refused;
    return messages.getMessage(known.sentence(), known.arguments(), Locale.ENGLISH);
  }
}
