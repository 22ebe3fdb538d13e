package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.intake.file.ImportCommandTest;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.PostgresDeskTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where another database could behave in another way, whole complaints are taken through the desk on PostgreSQL. */
@PostgresDeskTest
@DisplayName("Whole complaints on PostgreSQL")
class ComplaintsPostgresTest extends Scenario {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 6;
  private static final int LONG_TEXT = 1_900;

  @LocalServerPort
  private int port;

  @Autowired
  private ManagementService management;
  @Autowired
  private DataSource source;
  @Autowired
  private JdbcClient database;

  private Client api;
  private String ours;

  @BeforeEach
  void thursdayMorning() {
    api = new Client(port, "api");
    ours = "Owner-" + UUID.randomUUID();
  }

  @Test
  @DisplayName("the desk stands on PostgreSQL, on the schema of the same changelog")
  void thisIsPostgres() throws Exception {
    try (Connection connection = source.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }
    assertThat(management.getProperties()).containsEntry("schema.version", "fox");
    HikariDataSource pool = source.unwrap(HikariDataSource.class);
    assertThat(pool.getMaximumPoolSize()).isEqualTo(20);
    assertThat(pool.getConnectionTimeout()).isEqualTo(10_000);
    assertThat(pool.getDataSourceProperties()).containsEntry("logServerErrorDetail", "false");
  }

  @Test
  @DisplayName("from the ticket to the archive: review, dispatch to two departments, solution, result, summary (AR-1)")
  void fromTicketToArchive() {
    String number = sent(ticket("tariff.billing-error")).number();
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-16 18:00"));

    agents.dispatchedTo(number, "dept-billing", "dept-service");
    assertThat(cases.orders(number)).extracting(Cases.Order::dueAt).containsOnly(at("2026-11-16 18:00"));
    departments.solved(number, "dept-service", "dept-billing");
    managers.resultApproved(number);
    DeskClock.now("2026-11-13 16:30");
    agents.customerTold(number);
    customer.confirmedSolved(number);
    agents.summarised(number);

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(cases.archived(number)).singleElement().asString()
        .contains("\"status\":\"archived\"", "每晚通话断续。", "套餐变更当月应主动提示。");
    assertThat(cases.story(number)).endsWith("archived").containsOnlyOnce("archived");
    processes.assertNothingIsLeft(number);
    Answer ticket = api.get(number);
    assertThat(ticket.body().path("status").asText()).isEqualTo("closed");
    assertThat(moment(ticket, "resolutionDate")).isEqualTo(at("2026-11-13 16:30"));
    assertThat(moment(ticket, "expectedResolutionDate")).isEqualTo(at("2026-11-16 18:00"));
  }

  @Test
  @DisplayName("withdrawn while two departments work on it: nothing is left (NG-4)")
  void withdrawn() {
    String number = sent(ticket("tariff.billing-error")).number();
    agents.dispatchedTo(number, "dept-billing", "dept-service");
    departments.orderAccepted(number, "dept-billing");

    Answer answer = api.patch(number, "{\"status\": \"cancelled\", \"statusChangeReason\": \"已自行解决\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
    processes.assertNothingIsLeft(number);
  }

  @Test
  @DisplayName("the clock stands while we wait for the customer; an answer and the end of the wait restart it (DL-6)")
  void theClockStands() {
    String number = sent(ticket("tariff.billing-error")).number();
    DeskClock.now("2026-11-13 09:00");
    agents.customerAsked(number, "请问是哪个账期?");
    DeskClock.now("2026-11-17 11:00");

    assertThat(api.patch(number, "{\"note\": [{\"text\": \"10月。\"}]}").status()).isEqualTo(200);

    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-18 18:00"));
    assertThat(work.due(number, "review-content")).isEqualTo(at("2026-11-16 16:00"));
    agents.customerAsked(number, "请问是哪个号码?");
    clock.waitingTimePassed(number);
    assertThat(work.openTasks(number)).containsExactly("decide-without-answer");
    assertThat(cases.pauses(number)).hasSize(2).noneMatch(RecordedPause::open);
    agents.decidedWithoutAnswer(number);
    assertThat(work.openTasks(number)).containsExactly("settle-or-draft");
  }

  @Test
  @DisplayName("texts of a case may be as long as the form lets them: no index of ours is too narrow for them")
  void longTexts() {
    String number = sent(ticket("tariff.billing-error")).number();
    String reason = new Random(1).ints(LONG_TEXT, '\u4e00', '\u9fa5').mapToObj(Character::toString)
        .collect(Collectors.joining());

    agents.foundNotReasonable(number, reason);

    assertThat(cases.told(number)).contains(reason);
    assertThat(database.sql("select indexname from pg_indexes where indexname like 'desk\\_%'")
        .query(String.class).list()).containsExactlyInAnyOrder("desk_task_by_priority", "desk_task_by_due_date",
            "desk_job_by_due_date", "desk_job_by_priority", "desk_variable_by_value");
  }

  @Test
  @DisplayName("IN-9: the same ticket sent by several at the same instant is one complaint and one process")
  void theSameTicketAtTheSameInstant() throws Exception {
    ObjectNode ticket = ticket("tariff.billing-error");

    List<Answer> answers = AtOnce.all(Collections.nCopies(AT_ONCE, () -> api.post(ticket)));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(answers).extracting(Answer::number).containsOnly(answers.get(0).number());
    assertThat(processes.started(answers.get(0).number())).containsOnlyOnce("complaint-handling");
    assertThat(listed("")).hasSize(1);
  }

  @Test
  @DisplayName("the list: capital letters count, what is unknown matches no value, times hold in any zone")
  void theListIsAsExact() {
    String typed = sent(ticket("tariff.billing-error")).number();
    DeskClock.now("2026-11-12 10:01");
    ObjectNode untypedTicket = ticket(null).put("severity", "Very High").put("name", "Very Slow");
    String untyped = sent(untypedTicket).number();
    String told = "&resolutionDate.lte=2099-01-01T00:00:00Z";

    assertThat(listed("")).containsExactly(untyped, typed);
    assertThat(listed("&sort=creationDate")).containsExactly(typed, untyped);
    assertThat(listed("&limit=1&offset=1")).containsExactly(typed);
    assertThat(listed("&complaintType=tariff.billing-error")).containsExactly(typed);
    assertThat(listed("&severity=Major,Very%20High")).containsExactly(untyped, typed);
    assertThat(listed("&severity=Very%20High")).containsExactly(untyped);
    assertThat(listed("&severity=very%20high")).isEmpty();
    assertThat(listed("&name=Very%20Slow")).containsExactly(untyped);
    assertThat(listed("&name=very%20slow")).isEmpty();
    assertThat(listed(told)).as("nobody was told yet").isEmpty();
    assertThat(listed("&creationDate.gt=2026-11-12T10:00:00%2B08:00")).containsExactly(untyped);
    assertThat(listed("&creationDate=2026-11-12T02:00:00Z")).containsExactly(typed);
    assertThat(listed("&status=acknowledged,closed&channel.name=app&contactNumber=0931-4612345"))
        .containsExactly(untyped, typed);
    assertThat(ids(api.list("externalIdentifier.owner=" + ours.toLowerCase()))).isEmpty();
    assertThat(api.list("limit=1").header("X-Total-Count"))
        .isEqualTo(database.sql("select count(*) from complaint").query(String.class).single());
  }

  @Nested
  @PostgresDeskTest
  @DisplayName("settled by the agent himself")
  class Settlement extends SettlementTest {
  }

  @Nested
  @PostgresDeskTest
  @DisplayName("dispatched to departments")
  class Dispatch extends DispatchTest {
  }

  @Nested
  @PostgresDeskTest
  @DisplayName("changed by two at once")
  class TwoAtOnce extends TwoAtOnceTest {
  }

  @Nested
  @PostgresDeskTest
  @DisplayName("with much to tell")
  class LongCase extends LongCaseTest {
  }

  @Nested
  @PostgresDeskTest
  @DisplayName("brought in by file")
  class Import extends ImportCommandTest {
  }

  private Answer sent(ObjectNode ticket) {
    Answer answer = api.post(ticket);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer;
  }

  private ObjectNode ticket(@Nullable String type) {
    ObjectNode ticket = JSON.createObjectNode().put("@type", "TroubleTicket").put("ticketType", "complaint")
        .put("name", "话费异常").put("description", "每晚通话断续。").put("severity", "Major");
    ticket.putObject("channel").put("name", "app");
    ticket.putArray("externalIdentifier").addObject().put("id", UUID.randomUUID().toString()).put("owner", ours);
    ArrayNode characteristics = ticket.putArray("troubleTicketCharacteristic");
    characteristics.addObject().put("name", "contactNumber").put("value", "09314612345");
    characteristics.addObject().put("name", "affectedNumber").put("value", "09317777777");
    if (type != null) {
      characteristics.addObject().put("name", "complaintType").put("value", type);
    }
    return ticket;
  }

  private List<String> listed(String filters) {
    return ids(api.list("externalIdentifier.owner=" + ours + filters));
  }

  private static List<String> ids(Answer list) {
    return StreamSupport.stream(list.body().spliterator(), false).map(ticket -> ticket.path("id").asText()).toList();
  }

  private static Instant moment(Answer ticket, String attribute) {
    return OffsetDateTime.parse(ticket.body().path(attribute).asText()).toInstant();
  }
}
