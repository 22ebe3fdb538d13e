package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("A login that asks for more than it may in a minute is refused, and holds up nobody else (PR-1)")
class TooManyRequestsTest {

  /** What application-test.yml says of the group. */
  private static final int BOUND = 5;
  private static final String GROUP = "hasty";
  private static final String PASSWORD = "always in a hurry";
  private static final String TASKS = "/engine-rest/task/count";
  private static final String TICKETS = "/tmf-api/troubleTicket/v5/troubleTicket";
  private static final String PAGE = "/camunda/api/engine/engine/default/task/count";

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;
  @Autowired
  private MeterRegistry meters;

  private DeskLog log;

  @BeforeEach
  void listen() {
    identity.saveGroup(identity.newGroup(GROUP));
    log = DeskLog.listening();
  }

  @AfterEach
  void gone() {
    log.close();
    identity.createUserQuery().memberOfGroup(GROUP).list().forEach(user -> identity.deleteUser(user.getId()));
    identity.deleteGroup(GROUP);
  }

  @Test
  @DisplayName("429 with the seconds to wait and the error object of the TM Forum interfaces, at all doors together")
  void atAllDoors() {
    hasty("hastycaller");
    Caller caller = Caller.person(port, "hastycaller", PASSWORD);

    assertThat(times(BOUND, caller)).containsOnly(200);
    for (String path : List.of(TASKS, TICKETS, "/imports/1", "/v3/api-docs")) {
      Reply refused = caller.get(path);
      assertThat(refused.status()).as(path).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
      assertThat(refused.json().path("@type").asText()).isEqualTo("Error");
      assertThat(refused.json().path("code").asText()).isEqualTo("tooManyRequests");
      assertThat(refused.json().path("status").asText()).isEqualTo("429");
      assertThat(refused.json().path("message").asText()).contains("seconds");
    }
    assertThat(caller.with("Accept-Language", "zh").get(TASKS).json().path("reason").asText()).isEqualTo("请求过多");
  }

  @Test
  @DisplayName("nobody asks the database for what is refused, however the name and password are written")
  void notInTheDatabase() {
    hasty("hastywriter");
    times(BOUND + 1, Caller.person(port, "hastywriter", PASSWORD));
    long asked = connectionsUsed();

    String plain = Base64.getEncoder().encodeToString(("hastywriter:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    for (String written : List.of("Basic " + plain, "basic " + plain, "BASIC   " + plain,
        "Basic " + plain.replace("=", ""))) {
      Reply refused = Caller.anonymous(port).with("Authorization", written).get(TASKS);
      assertThat(refused.status()).as(written).isEqualTo(429);
    }

    assertThat(connectionsUsed()).isEqualTo(asked);
  }

  @Test
  @DisplayName("others go on, and a stranger who knows the name and not the password stops nobody")
  void othersGoOn() {
    hasty("hastyvictim");
    Caller stranger = Caller.person(port, "hastyvictim", "guessed");
    assertThat(stranger.get(TASKS).status()).isEqualTo(401);
    hasty("hastyneighbour");

    times(BOUND + 1, Caller.person(port, "hastyneighbour", PASSWORD));

    assertThat(Caller.person(port, "junior").get(TASKS).status()).isEqualTo(200);
    assertThat(Caller.person(port, "hastyneighbour", "wrong").get(TASKS).status()).as("it is not known to be his")
        .isEqualTo(401);
  }

  @Test
  @DisplayName("in the web applications as well, with what the same login asks elsewhere")
  void inTheWebApplications() {
    hasty("hastyreader");
    identity.createMembership("hastyreader", "junior-agent");
    Caller page = Caller.signedIn(port, "hastyreader", PASSWORD);

    List<Integer> answers = IntStream.range(0, BOUND + 2).mapToObj(time -> page.get(PAGE).status()).toList();

    assertThat(answers).startsWith(200).endsWith(429);
    assertThat(Caller.person(port, "hastyreader", PASSWORD).get(TASKS).status()).isEqualTo(429);
  }

  @Test
  @DisplayName("the log has one line of it, and the figures have the times")
  void oneLine() {
    hasty("hastylogger");
    double before = meters.counter("complaint.desk.requests.refused").count();

    times(BOUND + 20, Caller.person(port, "hastylogger", PASSWORD));

    assertThat(log.taken()).filteredOn(line -> line.getFormattedMessage().contains("has sent more than 5 requests"))
        .hasSize(1);
    assertThat(meters.counter("complaint.desk.requests.refused").count() - before).isEqualTo(20);
  }

  private void hasty(String login) {
    User user = identity.newUser(login);
    user.setPassword(PASSWORD);
    identity.saveUser(user);
    identity.createMembership(login, GROUP);
  }

  private List<Integer> times(int times, Caller caller) {
    return IntStream.range(0, times).mapToObj(time -> caller.get(TASKS).status()).toList();
  }

  /** How often a connection was taken from the pool and given back. */
  private long connectionsUsed() {
    return meters.find("hikaricp.connections.usage").timers().stream().mapToLong(Timer::count).sum();
  }
}
