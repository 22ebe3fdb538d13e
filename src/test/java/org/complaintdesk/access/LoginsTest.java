package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("PR-1: wrong passwords slow down who sends them, and lock nobody out")
class LoginsTest {

  private static final String PASSWORD = "seven brown horses";
  private static final String WHO_AM_I = "/engine-rest/user/count";
  private static final String TICKETS = "/tmf-api/troubleTicket/v5/troubleTicket?externalIdentifier.id=none";
  /** Longer than anybody ever waits. */
  private static final long LONGEST_WAIT = 5 * 60_000L;

  private static final AtomicInteger VISITORS = new AtomicInteger();

  /** Each time somebody else, of whose tries nothing is remembered. */
  private final String login = "visitor" + VISITORS.incrementAndGet();
  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;
  @Autowired
  private MeterRegistry meters;
  @Autowired
  private JdbcClient database;

  @BeforeEach
  void visitorComes() {
    User visitor = identity.newUser(login);
    visitor.setPassword(PASSWORD);
    identity.saveUser(visitor);
    ClockUtil.setCurrentTime(new Date());
  }

  @AfterEach
  void visitorGoes() {
    ClockUtil.reset();
    identity.deleteUser(login);
  }

  @Test
  @DisplayName("a person who forgot the password a dozen times comes in with the right one, without anybody's help")
  void aDozenWrongTriesLockNobodyForGood() {
    for (int attempt = 0; attempt < 12; attempt++) {
      assertThat(visitor("wrong").get(WHO_AM_I).status()).isEqualTo(401);
      pass(LONGEST_WAIT);
    }
    assertThat(visitor(PASSWORD).get(WHO_AM_I).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("so does who forgot it at the login page, and who has it verified over the engine's interface")
  void theSameHoldsForEveryDoor() {
    for (int attempt = 0; attempt < 12; attempt++) {
      assertThat(logIn(login, "wrong").status()).isEqualTo(401);
      assertThat(verify("admin", login, "wrong")).isFalse();
      pass(LONGEST_WAIT);
    }
    assertThat(logIn(login, PASSWORD).status()).isEqualTo(200);
    assertThat(verify("admin", login, PASSWORD)).isTrue();
    assertThat(visitor(PASSWORD).get(WHO_AM_I).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("whoever tries on and on waits longer, and is not heard meanwhile, also with the right password")
  void repeatedTriesWaitLonger() {
    for (long wait : new long[] {3, 6, 12, 24}) {
      Reply refusal = visitor("wrong").get(WHO_AM_I);
      assertThat(refusal.status()).isEqualTo(401);
      assertThat(refusal.header("Retry-After")).isEqualTo(String.valueOf(wait));
      assertThat(refusal.json().get("message").asText()).contains(wait + " seconds");
      pass(wait * 1000 - 1);
      assertThat(visitor(PASSWORD).get(WHO_AM_I).status()).as("before %d s are over", wait).isEqualTo(401);
      pass(1);
    }
    assertThat(visitor(PASSWORD).get(WHO_AM_I).status()).isEqualTo(200);
    assertThat(visitor("wrong").get(WHO_AM_I).header("Retry-After")).as("begins anew").isEqualTo("3");
  }

  @Test
  @DisplayName("a stranger with the login of a program stops neither the program nor the person of that login")
  void aStrangerStopsNobodyElse() {
    for (int attempt = 0; attempt < 40; attempt++) {
      String stranger = "203.0.113." + (1 + attempt % 3);
      assertThat(Caller.person(port, "api", "guess-" + attempt).with("X-Forwarded-For", stranger)
          .get(TICKETS).status()).isEqualTo(401);
      assertThat(Caller.person(port, "api").get(TICKETS).status()).isEqualTo(200);
    }
    assertThat(Caller.person(port, "api").with("X-Forwarded-For", "203.0.113.1").get(TICKETS).status())
        .as("only the stranger himself has to wait").isEqualTo(401);
  }

  @Test
  @DisplayName("who is signed in and has logins of others verified stops none of them")
  void verifyingStopsNobody() {
    for (int attempt = 0; attempt < 12; attempt++) {
      assertThat(verify("management", "api", "guess-" + attempt)).isFalse();
      assertThat(verify("management", "admin", "guess-" + attempt)).isFalse();
    }
    assertThat(Caller.person(port, "api").get(TICKETS).status()).isEqualTo(200);
    assertThat(Caller.person(port, "admin").get(WHO_AM_I).status()).isEqualTo(200);
    assertThat(verify("management", "api", "api")).as("is slowed down himself").isFalse();
  }

  @Test
  @DisplayName("a login that the engine had locked for good before comes in")
  void oldLocksAreOver() {
    database.sql("update ACT_ID_USER set ATTEMPTS_ = 10, LOCK_EXP_TIME_ = ? where ID_ = ?")
        .params(new Timestamp(ClockUtil.getCurrentTime().getTime() + 60_000), login).update();

    assertThat(visitor(PASSWORD).get(WHO_AM_I).status()).isEqualTo(200);
    assertThat(database.sql("select ATTEMPTS_ from ACT_ID_USER where ID_ = ?").param(login).query(Long.class).single())
        .isZero();
  }

  @Test
  @DisplayName("an administrator releases a login at once")
  void anAdministratorReleasesALogin() {
    String unlock = "/engine-rest/user/" + login + "/unlock";
    visitor("wrong").get(WHO_AM_I);
    assertThat(visitor(PASSWORD).get(WHO_AM_I).status()).isEqualTo(401);
    pass(1000);
    assertThat(Caller.person(port, "junior").post(unlock, "").status()).isEqualTo(403);
    assertThat(visitor(PASSWORD).get(WHO_AM_I).status()).isEqualTo(401);
    assertThat(Caller.person(port, "admin").post(unlock, "").status()).isEqualTo(204);
    assertThat(visitor(PASSWORD).get(WHO_AM_I).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("tries are measured without names, and told once a minute for a login")
  void triesAreToldToWhoeverWatches(CapturedOutput output) {
    double before = tries("wrong");
    double unheard = tries("unheard");
    visitor("wrong").get(WHO_AM_I);
    visitor("wrong").get(WHO_AM_I);
    pass(3000);
    visitor("wrong").get(WHO_AM_I);
    Caller.person(port, "secret-typed-into-the-wrong-field", "x").get(WHO_AM_I);

    assertThat(tries("wrong") - before).isEqualTo(3);
    assertThat(tries("unheard") - unheard).isEqualTo(1);
    assertThat(output.getOut().lines().filter(line -> line.contains("WARN") && line.contains("\"" + login + "\"")))
        .as("once a minute").hasSize(1);
    assertThat(output.getOut()).doesNotContain("secret-typed-into-the-wrong-field");
    assertThat(meters.find("complaint.desk.login.tries").counters()).allSatisfy(counter ->
        assertThat(counter.getId().getTags()).hasSize(1));
  }

  @Test
  @DisplayName("the refusal is explained in Chinese too")
  void theRefusalIsExplainedInChinese() {
    Reply refusal = visitor("wrong").with("Accept-Language", "zh-CN").get(WHO_AM_I);
    assertThat(refusal.json().get("message").asText()).contains("3 秒");
  }

  private double tries(String outcome) {
    Counter counter = meters.find("complaint.desk.login.tries").tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }

  private Caller visitor(String password) {
    return Caller.person(port, login, password);
  }

  private void pass(long milliseconds) {
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + milliseconds));
  }

  private boolean verify(String asker, String login, String password) {
    Reply reply = Caller.person(port, asker).post("/engine-rest/identity/verify",
        "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().get("authenticated").asBoolean();
  }

  private Reply logIn(String login, String password) {
    Reply page = Caller.anonymous(port).get("/camunda/app/welcome/default/");
    String cookies = page.cookies().stream().map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .collect(Collectors.joining("; "));
    return Caller.anonymous(port).with("Cookie", cookies).with("X-XSRF-TOKEN", page.header("X-XSRF-TOKEN"))
        .submit("/camunda/api/admin/auth/user/default/login/welcome", "username=" + login + "&password=" + password);
  }
}
