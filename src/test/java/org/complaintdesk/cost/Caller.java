package org.complaintdesk.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.spin.Spin;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * Programs and people who reach the desk over its port only. What is refused is an error. All that a call takes on this
 * side it takes in the thread that makes it, so that it can be told from what the desk takes.
 */
final class Caller {

  static final String TYPE = "tariff.billing-error";
  static final String SUBJECT = "话费异常";
  static final String DETAIL = "本月账单多出一笔不明扣费。";

  private static final AtomicInteger CUSTOMERS = new AtomicInteger();
  private static final MediaType HAL = MediaType.valueOf("application/hal+json");
  private static final String ENGINE = "/engine-rest";
  private static final String TASKS = ENGINE + "/task";
  private static final String TASKS_OF_A_KIND =
      TASKS + "?processInstanceBusinessKey={number}&taskDefinitionKey={task}";
  private static final String START = ENGINE + "/process-definition/key/peer-complaint/start";

  /** As the engine's interface writes them. */
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

  private final RestClient http;

  Caller(int port) {
    this.http = RestClient.builder().requestFactory(new SimpleClientHttpRequestFactory())
        .baseUrl("http://localhost:" + port).build();
  }

  // ---- complaints

  /** A billing error, told by phone by a customer who never complained before; gives its number. */
  String sendsTicket() {
    String customer = newCustomer();
    return post("api", "/tmf-api/troubleTicket/v5/troubleTicket", Map.of("@type", "TroubleTicket",
        "ticketType", "complaint", "severity", "Minor", "name", SUBJECT, "description", DETAIL,
        "channel", Map.of("name", "phone"), "troubleTicketCharacteristic", List.of(
            characteristic("complaintType", TYPE), characteristic("contactNumber", customer),
            characteristic("affectedNumber", customer), characteristic("homeRegion", "lanzhou"))))
        .path("id").asText();
  }

  private static Map<String, String> characteristic(String name, String value) {
    return Map.of("name", name, "value", value);
  }

  /** The same complaint at the peer, with what the tables there ask for; gives its number. */
  String startsAtPeer() {
    String customer = newCustomer();
    String number = "P" + customer;
    Map<String, Object> facts = new HashMap<>(Map.of("subject", SUBJECT, "detail", DETAIL, "complaintType", TYPE,
        "channel", "phone", "contactNumber", customer, "affectedNumber", customer, "homeRegion", "lanzhou",
        "impact", "inconvenience", "affectedCustomers", 1, "consequence", "none"));
    facts.putAll(Map.of("customerTier", "ordinary", "hasAddress", false, "role", "junior-agent"));
    Map<String, Object> variables = variables(facts);
    variables.put("receivedAt", Map.of("type", "Date", "value", now()));
    post("api", START, Map.of("businessKey", number, "variables", variables));
    return number;
  }

  private static String now() {
    return MOMENT.format(ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.UTC));
  }

  private static String newCustomer() {
    return "177%08d".formatted(CUSTOMERS.incrementAndGet());
  }

  // ---- tasks

  /** Looks for a task of a case, as a program does that has only the case's number; gives the first. */
  String finds(String person, String number, String task) {
    return get(person, MediaType.APPLICATION_JSON, TASKS_OF_A_KIND, number, task).path(0).path("id").asText();
  }

  void claims(String person, String task) {
    post(person, TASKS + "/" + task + "/claim", Map.of("userId", person));
  }

  void submits(String person, String task, Map<String, Object> answers) {
    post(person, TASKS + "/" + task + "/submit-form", Map.of("variables", variables(answers)));
  }

  private static Map<String, Object> variables(Map<String, Object> values) {
    Map<String, Object> variables = new HashMap<>(values);
    variables.replaceAll((name, value) -> value instanceof Collection<?> list
        ? Map.of("type", "Json", "value", Spin.JSON(list).toString()) : Map.of("value", value));
    return variables;
  }

  /** The shared list of that name, by the beginning of it. */
  String findsList(String person, String name) {
    return get(person, MediaType.APPLICATION_JSON, ENGINE + "/filter?nameLike={name}", name + "%")
        .path(0).path("id").asText();
  }

  /** The first page of a list, as Tasklist asks for it: with the number of all, and what the cards show. */
  void opens(String person, String list) {
    get(person, HAL, ENGINE + "/filter/" + list + "/list?firstResult=0&maxResults=15");
  }

  /** A page of 50 tasks of a list, for a reader of that language; what is no English is translated. */
  void opensInLanguage(String person, String list, String language) {
    answer(http.get().uri(ENGINE + "/filter/" + list + "/list?firstResult=0&maxResults=50").accept(HAL)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language).headers(headers -> signIn(headers, person)));
  }

  // ---- files

  /** Sends a file of complaints; gives the address at which the desk tells how far it is. */
  String sendsFile(String person, String content, String mapping, String purpose) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "complaints.csv";
      }
    });
    parts.add("mapping", mapping);
    parts.add("purpose", purpose);
    return answer(http.post().uri("/imports").contentType(MediaType.MULTIPART_FORM_DATA)
        .headers(headers -> signIn(headers, person)).body(parts)).path("href").asText();
  }

  JsonNode reads(String person, String address) {
    return get(person, MediaType.APPLICATION_JSON, address);
  }

  // ---- requests

  private JsonNode get(String person, MediaType form, String path, Object... values) {
    return answer(http.get().uri(path, values).accept(form).headers(headers -> signIn(headers, person)));
  }

  private JsonNode post(String person, String path, Object body) {
    return answer(http.post().uri(path).headers(headers -> signIn(headers, person)).body(body));
  }

  private static void signIn(HttpHeaders headers, String person) {
    headers.setBasicAuth(person, person);
  }

  private static JsonNode answer(RestClient.RequestHeadersSpec<?> request) {
    JsonNode answer = request.retrieve().body(JsonNode.class);
    return answer == null ? MissingNode.getInstance() : answer;
  }
}
