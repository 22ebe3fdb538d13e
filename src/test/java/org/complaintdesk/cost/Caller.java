package org.complaintdesk.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.spin.Spin;
import org.springframework.web.client.RestClient;

/** Programs and people who reach the desk over its port only. What is refused is an error. */
final class Caller {

  private static final AtomicInteger CUSTOMERS = new AtomicInteger();
  private static final String TASKS = "/engine-rest/task";

  private final RestClient http;

  Caller(int port) {
    this.http = RestClient.create("http://localhost:" + port);
  }

  /** A billing error, told by phone by a customer who never complained before; gives its number. */
  String sendsTicket() {
    String customer = "1770931%04d".formatted(CUSTOMERS.incrementAndGet());
    return post("api", "/tmf-api/troubleTicket/v5/troubleTicket", Map.of("@type", "TroubleTicket",
        "ticketType", "complaint", "severity", "Minor", "name", "话费异常", "description", "本月账单多出一笔不明扣费。",
        "channel", Map.of("name", "phone"), "troubleTicketCharacteristic", List.of(
            characteristic("complaintType", "tariff.billing-error"), characteristic("contactNumber", customer),
            characteristic("affectedNumber", customer), characteristic("homeRegion", "lanzhou"))))
        .path("id").asText();
  }

  private static Map<String, String> characteristic(String name, String value) {
    return Map.of("name", name, "value", value);
  }

  /** Looks for a task of a case, as a program does that has only the case's number. */
  void finds(String person, String number, String task) {
    http.get().uri(TASKS + "?processInstanceBusinessKey={number}&taskDefinitionKey={task}", number, task)
        .headers(headers -> headers.setBasicAuth(person, person)).retrieve().toBodilessEntity();
  }

  void claims(String person, String task) {
    post(person, TASKS + "/" + task + "/claim", Map.of("userId", person));
  }

  void submits(String person, String task, Map<String, Object> answers) {
    Map<String, Object> variables = new HashMap<>(answers);
    variables.replaceAll((name, answer) -> answer instanceof Collection<?> list
        ? Map.of("type", "Json", "value", Spin.JSON(list).toString()) : Map.of("value", answer));
    post(person, TASKS + "/" + task + "/submit-form", Map.of("variables", variables));
  }

  private JsonNode post(String person, String path, Object body) {
    JsonNode answer = http.post().uri(path).headers(headers -> headers.setBasicAuth(person, person)).body(body)
        .retrieve().body(JsonNode.class);
    return answer == null ? MissingNode.getInstance() : answer;
  }
}
