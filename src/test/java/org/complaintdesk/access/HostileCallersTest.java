package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.EngineRestPaths;
import org.complaintdesk.support.EngineRestPaths.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("Whatever a caller sends to any address of the engine, the desk neither fails nor fills its log (PR-1)")
class HostileCallersTest {

  private static final String ENGINE = "/engine-rest";
  private static final String MANY = "x".repeat(2000);
  private static final String PARTS = "multipart/form-data";
  /** It does what it should do without anything being sent. */
  private static final Set<String> NOT_ASKED = Set.of("POST /history/cleanup");
  private static final List<String> IDS = List.of("unknown", MANY, "%01%7F%F0%9F%98%80");
  private static final List<String> VALUES = List.of("-1", "x", "%00", "2026-99-99T00:00:00", "99999999999999999999",
      "a_eq_b", "%24%7B", "", "a_xx_b,,", "%F0%9F%98%80");
  private static final List<String> PAGES =
      List.of("sortBy=x&sortOrder=x", "sortBy=x", "sortOrder=asc", "firstResult=-5&maxResults=-7", "maxResults=x");
  private static final Pattern INNER = Pattern.compile(
      "org\\.(camunda|complaintdesk|h2|apache)|com\\.fasterxml|jakarta\\.|java\\.(lang|util)\\.|\\bSQL\\b"
          + "|(?m)^\\s+at |[a-z]Dto\\b|(?i)insert into|select .* from ");

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;
  @Autowired
  private AuthorizationService authorizations;
  @Autowired
  private FilterService filters;
  @Autowired
  private ManagementService management;
  @Autowired
  private RuntimeService runtime;

  private final List<String> wrong = new ArrayList<>();
  private int turn;
  private int requests;
  private DeskLog log;
  private List<Long> before = List.of();
  private List<String> groups = List.of();

  @BeforeEach
  void listen() {
    groups = identity.createGroupQuery().list().stream().map(Group::getId).toList();
    before = whatThereIs();
    log = DeskLog.listening();
  }

  @AfterEach
  void listenNoMore() {
    log.close();
  }

  /** Some of what is sent can be done: work on things that do not exist is begun, and a group may be called so. */
  private void removeWhatWasMade() {
    management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
    identity.createGroupQuery().list().stream().map(Group::getId).filter(id -> !groups.contains(id))
        .forEach(identity::deleteGroup);
  }

  @Test
  @DisplayName("an administrator: wrong ids, queries, words, and a wrong value at each place of each body")
  void administrator() {
    Caller admin = Caller.person(port, "admin");
    HostileBodies bodies = new HostileBodies();
    for (Asked asked : addresses()) {
      atAddress(admin, asked, IDS, 2);
      inQuery(admin, asked);
      asked.body().filter(type -> !isInParts(asked)).ifPresent(type ->
          bodies.of(type).forEach(body -> send(admin, asked, path(asked, "unknown"), body)));
    }
    assertNothingIsWrong();
  }

  @Test
  @DisplayName("an agent: wrong ids and bodies")
  void agent() {
    Caller junior = Caller.person(port, "junior");
    addresses().forEach(asked -> atAddress(junior, asked, List.of("unknown"), 4));
    assertNothingIsWrong();
  }

  private static List<Asked> addresses() {
    return EngineRestPaths.all().stream().filter(asked -> !asked.method().equals("OPTIONS"))
        .filter(asked -> !NOT_ASKED.contains(asked.method() + " " + asked.template())).toList();
  }

  /** @param sparing of so many bodies one is sent, a different one to each address */
  private void atAddress(Caller caller, Asked asked, List<String> ids, int sparing) {
    if (asked.template().contains("{")) {
      ids.forEach(id -> send(caller, asked, path(asked, id), ""));
    }
    List<String> bodies = asked.body().isPresent() ? HostileBodies.whole(isInParts(asked)) : List.of();
    for (int body = turn++ % sparing; body < bodies.size(); body += sparing) {
      send(caller, asked, path(asked, "unknown"), bodies.get(body));
    }
  }

  private void inQuery(Caller caller, Asked asked) {
    String path = path(asked, "unknown");
    if (!asked.template().endsWith("/count")) {
      asked.parameters().forEach(name -> send(caller, asked, path + "?" + name + "=" + next(), ""));
    }
    if (asked.parameters().contains("firstResult")) {
      send(caller, asked, path + "?" + PAGES.get(turn % PAGES.size()), "");
    }
  }

  private String next() {
    return VALUES.get(turn++ % VALUES.size());
  }

  private static String path(Asked asked, String id) {
    return ENGINE + asked.template().replaceAll("\\{[^}]+}", id);
  }

  private static boolean isInParts(Asked asked) {
    return asked.consumes().startsWith(PARTS);
  }

  private void send(Caller caller, Asked asked, String path, String body) {
    String kind = isInParts(asked) ? PARTS + "; boundary=p" : "application/json";
    Reply reply = caller.send(asked.method(), path, body, kind);
    List<ILoggingEvent> lines = log.taken();
    requests++;
    boolean tells = reply.status() >= 400 && INNER.matcher(reply.body()).find();
    if (reply.status() >= 500 || tells || lines.size() > 1 || lines.stream().anyMatch(DeskLog::hasStack)) {
      wrong.add("%s %.200s %.200s → %d %.300s, log: %s".formatted(asked.method(), path, body, reply.status(),
          reply.body(), lines.stream().map(line -> "%.200s".formatted(line.getFormattedMessage())).toList()));
    }
  }

  private void assertNothingIsWrong() {
    assertThat(wrong).isEmpty();
    assertThat(requests).isGreaterThan(500);
    removeWhatWasMade();
    assertThat(whatThereIs()).as("what a refused request changes").isEqualTo(before);
  }

  private List<Long> whatThereIs() {
    return List.of(runtime.createProcessInstanceQuery().count(), runtime.createVariableInstanceQuery().count(),
        identity.createUserQuery().count(), identity.createTenantQuery().count(), filters.createFilterQuery().count(),
        authorizations.createAuthorizationQuery().count());
  }
}
