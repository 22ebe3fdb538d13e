package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.view.CaseCard;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.incident.IncidentRefusedException;
import org.complaintdesk.incident.OpenIncident;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.tasklist.TaskCards;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@DisplayName("A complaint and the incident that it hangs on (RS-6)")
class IncidentAttachmentTest extends IncidentScenario {

  @Autowired
  private TaskCards cards;
  @Autowired
  private MessageSource messages;

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

  @Test
  @DisplayName("forms show the incident behind a complaint, and the incident itself to the emergency team")
  void shownInForms() {
    String number = complaintOf(ONE_CUSTOMER);
    String incident = opened(number);
    attached(complaintOf(ANOTHER_CUSTOMER), incident);

    assertThat(work.facts(incident, "acknowledge-emergency"))
        .contains("\"number\":\"" + incident + "\"", TITLE, "手机无信号", number, "\"owners\":[{", "\"label\":\"石 磊\"",
            "\"value\":\"emergency\"")
        .doesNotContain(ONE_CUSTOMER);
    Map<CaseNumber, CaseCard> shown = cards.of(List.of(new CaseNumber(incident), new CaseNumber(number)),
        Locale.ENGLISH);
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
  @DisplayName("a complaint hangs on one open incident at a time; taken off, it can be attached to another")
  void oneIncidentAtATime() {
    String number = complaintOf(ONE_CUSTOMER);
    String incident = opened(number);
    String other = opened(complaintOf(ANOTHER_CUSTOMER));

    assertThatThrownBy(() -> incidents.attach(new CaseNumber(number), new CaseNumber(other)))
        .satisfies(refused -> assertThat(sentence(refused))
        .isEqualTo("Complaint %s hangs on incident %s already; take it off that one first."
            .formatted(number, incident)));
    attached(number, incident);
    assertThat(cases.story(number)).containsOnlyOnce("attached-to-incident");

    incidents.detach(new CaseNumber(number), "经核实为终端故障。");
    attached(number, other);

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

  // ---- the emergency of a complaint

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
    attached(ordinary, incident);
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

  private long complaintsOf(String incident) {
    return incidents.openIncidents().stream().filter(open -> open.number().value().equals(incident))
        .mapToLong(OpenIncident::complaints).sum();
  }

  private String sentence(Throwable refused) {
    IncidentRefusedException known = (IncidentRefusedException) refused;
    return messages.getMessage(known.sentence(), known.arguments(), Locale.ENGLISH);
  }
}
