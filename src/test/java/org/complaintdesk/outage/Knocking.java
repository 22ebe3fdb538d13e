package org.complaintdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Programs and people who knock at the doors of a desk that may be out of service. */
record Knocking(int port) {

  static final String TICKETS = "/tmf-api/troubleTicket/v5/troubleTicket";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final long PAUSE_MS = 200;
  private static final String TICKET = """
      {"@type": "TroubleTicket", "ticketType": "complaint", "severity": "Minor", "name": "话费异常",
       "description": "本月账单多出一笔不明扣费。", "channel": {"name": "phone"},
       "troubleTicketCharacteristic": [{"name": "complaintType", "value": "tariff.billing-error"},
           {"name": "contactNumber", "value": "13893110023"}, {"name": "affectedNumber", "value": "13893110023"}]}""";

  /** What came back for a number of tickets: how each was answered, and the numbers of those that were accepted. */
  record Answers(List<Integer> statuses, List<String> numbers) {
  }

  Answers sendTickets(int times) {
    Answers answers = new Answers(new ArrayList<>(), new ArrayList<>());
    for (int time = 0; time < times; time++) {
      HttpResponse<String> answer = sendTicket();
      answers.statuses().add(answer.statusCode());
      if (answer.statusCode() == 201) {
        answers.numbers().add(json(answer).path("id").asText());
      }
    }
    return answers;
  }

  HttpResponse<String> sendTicket() {
    return send(as("api", TICKETS).header("Content-Type", "application/json").POST(BodyPublishers.ofString(TICKET)));
  }

  /** The same ticket with a key, from somebody who wants to hear of it. */
  HttpResponse<String> sendTicket(String key, String address) {
    String ticket = TICKET.replace("[{", "[{\"name\": \"contactEmail\", \"value\": \"" + address + "\"}, {");
    return send(as("api", TICKETS).header("Content-Type", "application/json").header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(ticket)));
  }

  long countOfTickets() {
    return reads("api", TICKETS + "?limit=1").headers().firstValueAsLong("X-Total-Count").orElse(-1);
  }

  long countOfCases() {
    return json(reads("admin", "/engine-rest/process-instance/count?processDefinitionKey=complaint-handling"))
        .path("count").asLong();
  }

  HttpResponse<String> reads(String person, String path) {
    return send(as(person, path).header("Accept", "application/json"));
  }

  HttpResponse<String> looksAt(String path) {
    return send(request(path).header("Accept", "text/html").header("Accept-Language", "zh-CN"));
  }

  void assertOnRecord(String number) {
    assertThat(reads("api", TICKETS + "/" + number).statusCode()).as("ticket %s", number).isEqualTo(200);
  }

  /** Health tells the truth, and each door refuses in its own words; whoever may read them, people or programs. */
  void assertOutOfService() {
    assertThat(health("")).isEqualTo(503);
    assertThat(health("/readiness")).isEqualTo(503);
    assertThat(health("/liveness")).as("a restart does not help").isEqualTo(200);
    assertRefused(sendTicket(), "code", "unavailable");
    assertRefused(reads("api", TICKETS), "code", "unavailable");
    assertRefused(reads("management", "/imports/none"), "code", "unavailable");
    assertRefused(reads("admin", "/engine-rest/task"), "type", "ServiceUnavailable");
    assertRefused(reads("admin", "/camunda/api/engine/engine/default/task"), "type", "ServiceUnavailable");
    for (String page : List.of("/camunda/app/tasklist/default/", "/survey/unknown")) {
      HttpResponse<String> answer = looksAt(page);
      assertRefused(answer);
      assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("lang=\"zh-CN\"", "系统暂时停止服务");
    }
  }

  private static void assertRefused(HttpResponse<String> answer, String field, String value) {
    assertRefused(answer);
    JsonNode error = json(answer);
    assertThat(error.path(field).asText()).isEqualTo(value);
    assertThat(error.path("message").asText()).contains("again in a minute");
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(answer.body()).doesNotContain("Exception", "SQL", "jdbc", "\n\tat ");
  }

  /** Until the desk is ready, all by itself. */
  void awaitWell() {
    await("/readiness", 200);
  }

  /** The same for a program that has just begun, as long as it runs. */
  void awaitWell(Duration longest, BooleanSupplier runs) {
    long end = System.nanoTime() + longest.toNanos();
    while (!isThereAndWell()) {
      assertThat(runs.getAsBoolean() && System.nanoTime() < end).as("the desk starts; see its log").isTrue();
      pause();
    }
  }

  private boolean isThereAndWell() {
    try {
      return health("/readiness") == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Until the desk knows by itself that it is not. */
  void awaitIll() {
    await("/readiness", 503);
  }

  private void await(String which, int status) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (health(which) != status) {
      assertThat(System.nanoTime()).as("still not %d: %s", status, which).isLessThan(end);
      pause();
    }
  }

  int health(String which) {
    return send(request("/actuator/health" + which)).statusCode();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for the desk any more.", e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("It is no JSON: " + answer.body(), e);
    }
  }

  private HttpRequest.Builder as(String person, String path) {
    byte[] login = (person + ":" + person).getBytes(StandardCharsets.UTF_8);
    return request(path).header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(LONGEST);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("Nobody answered.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for the answer any more.", e);
    }
  }
}
