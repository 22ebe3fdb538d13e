package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.intake.ApiContract;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("RS-7: who is away, over HTTP")
@ClockAt("2026-11-12 10:00")
class AbsenceApiTest {

  private static final String PATH = "/people/junior/absence";
  private static final String NEXT_WEEK = """
      {"from": "2026-11-16", "until": "2026-11-20", "standIn": "leader"}""";

  @LocalServerPort
  private int port;

  @AfterEach
  void everybodyIsBack() {
    Caller.person(port, "management").delete(PATH);
    Caller.person(port, "management").delete("/people/leader/absence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "leader", "management"})
  @DisplayName("the person, a leader of his and complaint management enter it, change it, read it and end it")
  void entered(String login) {
    Caller caller = Caller.person(port, login);
    assertDescribed("GET", caller.get(PATH), 404);

    assertDescribed("PUT", caller.put(PATH, NEXT_WEEK), 200);
    assertDescribed("PUT", caller.put(PATH, """
        {"from": "2026-11-17", "until": "2026-11-18"}"""), 200);

    Reply read = caller.get(PATH);
    assertDescribed("GET", read, 200);
    assertThat(read.json().path("from").asText()).isEqualTo("2026-11-17");
    assertThat(read.json().path("until").asText()).isEqualTo("2026-11-18");
    assertThat(read.json().path("standIn").isNull()).isTrue();
    assertThat(caller.delete(PATH).status()).isEqualTo(204);
    assertThat(caller.get(PATH).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"senior", "network", "manager", "admin", "api"})
  @DisplayName("nobody else does, or learns of it")
  void notByOthers(String login) {
    Caller.person(port, "junior").put(PATH, NEXT_WEEK);
    Caller caller = Caller.person(port, login);

    for (Reply refused : new Reply[] {caller.get(PATH), caller.put(PATH, NEXT_WEEK), caller.delete(PATH)}) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.body()).doesNotContain("2026-11-20");
    }
    assertThat(Caller.anonymous(port).get(PATH).status()).isEqualTo(401);
    assertThat(Caller.person(port, "junior").get(PATH).json().path("until").asText()).isEqualTo("2026-11-20");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      {"from": "2026-11-16", "until": "2026-11-13"}                        | 400 | cannot end on 2026-11-13
      {"from": "2026-11-09", "until": "2026-11-11"}                        | 400 | The last day, 2026-11-11, is over
      {"until": "2026-11-20"}                                              | 400 | “from” must be a day such as
      {"from": "2026-11-16", "until": "20.11.2026"}                        | 400 | “until” must be a day such as
      {"from": "2026-11-16", "until": "2026-11-31"}                        | 400 | “until” must be a day such as
      {"from": "2026-11-16", "until": "2026-11-20", "standIn": "junior"}   | 400 | Nobody stands in for himself
      {"from": "2026-11-16", "until": "2026-11-20", "standIn": "network"}  | 400 | belongs to no group of 林 晓雯
      {"from": "2026-11-16", "until": "2026-11-20", "standIn": "nobody"}   | 404 | Nobody at the desk has the login
      not json                                                             | 400 | must be a JSON object""")
  @DisplayName("what is wrong is refused with what would be right, and nothing is kept")
  void wrong(String body, int status, String sentence) {
    Reply refused = Caller.person(port, "junior").put(PATH, body);

    assertDescribed("PUT", refused, status);
    assertThat(refused.json().path("message").asText()).contains(sentence);
    assertThat(Caller.person(port, "junior").with("Accept-Language", "zh-CN").put(PATH, body).json()
        .path("message").asText()).containsPattern("\\p{IsHan}");
    assertThat(Caller.person(port, "junior").get(PATH).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("a stand-in who is away in that time is refused; one who is back by then is not")
  void standInAway() {
    Caller.person(port, "leader").put("/people/leader/absence", """
        {"from": "2026-11-12", "until": "2026-11-16"}""");

    assertThat(Caller.person(port, "junior").put(PATH, NEXT_WEEK).json().path("message").asText())
        .startsWith("唐 文博 is away in that time too.");
    assertThat(Caller.person(port, "junior").put(PATH, NEXT_WEEK.replace("-16", "-17")).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("there is nothing to enter for a login that nobody has")
  void noSuchPerson() {
    assertThat(Caller.person(port, "management").put("/people/nobody/absence", NEXT_WEEK).status()).isEqualTo(404);
  }

  private void assertDescribed(String method, Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    new ApiContract(Caller.person(port, "junior").get("/v3/api-docs").json())
        .assertDescribes(method, PATH, status, reply.json());
  }
}
