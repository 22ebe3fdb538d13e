package org.complaintdesk.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Somebody at a browser with Tasklist or Cockpit, logged in by its own login with its token against forgery. */
final class TasklistUser {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TASKS = "/camunda/api/tasklist/plugin/complaint-desk/default/task/";
  private static final String PROCESSES = "/camunda/api/cockpit/plugin/complaint-desk/default/process-instance/";
  private static final String PAGE = "text/html";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final String desk;
  private String language = "en";
  private String cookies = "";
  private String token = "";

  private TasklistUser(int port) {
    this.desk = "http://localhost:" + port;
    opensTasklist();
  }

  /** Opened the login page and goes no further. */
  static TasklistUser stranger(int port) {
    return new TasklistUser(port);
  }

  /** One of the sample people, whose password is the login. */
  static TasklistUser loggedIn(int port, String login) {
    return loggedInto("tasklist", port, login);
  }

  /** One of the sample people who came in by the login of Cockpit. */
  static TasklistUser inCockpit(int port, String login) {
    return loggedInto("cockpit", port, login);
  }

  private static TasklistUser loggedInto(String application, int port, String login) {
    TasklistUser user = new TasklistUser(port);
    HttpResponse<String> answer = user.send("POST", "/camunda/api/admin/auth/user/default/login/" + application,
        "username=" + login + "&password=" + login, FORM);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(login + " cannot log in: " + answer.statusCode());
    }
    user.cookies = cookiesOf(answer);
    user.opensTasklist();
    return user;
  }

  TasklistUser reading(String acceptLanguage) {
    this.language = acceptLanguage;
    return this;
  }

  TasklistUser withoutToken() {
    this.token = "";
    return this;
  }

  void claims(String taskId, String login) {
    HttpResponse<String> answer = send("POST", "/camunda/api/engine/engine/default/task/" + taskId + "/claim",
        "{\"userId\": \"" + login + "\"}", "application/json");
    if (answer.statusCode() != 204) {
      throw new IllegalStateException(login + " cannot claim the task: " + answer.body());
    }
  }

  Answer readsCaseOf(String taskId) {
    return gets(TASKS + taskId + "/case");
  }

  Answer readsCaseOfProcess(String processId) {
    return gets(PROCESSES + processId + "/case");
  }

  Answer readsCasesOf(String definitionId) {
    return gets("/camunda/api/cockpit/plugin/complaint-desk/default/process-definition/"
        + URLEncoder.encode(definitionId, StandardCharsets.UTF_8) + "/cases");
  }

  /** Opens the page of evidence in another window. */
  Answer opensEvidenceOf(String taskId) {
    return new Answer(send("GET", TASKS + taskId + "/evidence", "", PAGE));
  }

  Answer asksForContactOf(String taskId) {
    return new Answer(send("POST", TASKS + taskId + "/disclosure", "", "application/json"));
  }

  /** Asks what became of a task that is over. */
  Answer asksForEndOf(String taskId) {
    return gets(TASKS + taskId + "/ending");
  }

  /** Asks with which task of the same case the person goes on. */
  Answer asksWhatFollows(String taskId) {
    return gets(TASKS + taskId + "/next");
  }

  Answer readsActionsOf(String taskId) {
    return gets(TASKS + taskId + "/actions");
  }

  /** Does something with the case of a task; the input is JSON. */
  Answer acts(String taskId, String action, String input) {
    return new Answer(send("POST", TASKS + taskId + "/actions/" + action, input, "application/json"));
  }

  /** Reads the first page of a task list. */
  Answer lists(String filterId, String query) {
    return new Answer(send("POST", "/camunda/api/engine/engine/default/filter/" + filterId
        + "/list?firstResult=0&maxResults=15", query, "application/json"));
  }

  /** Completes a task with the values of its form, written as JSON. */
  Answer completes(String taskId, String values) {
    return new Answer(send("POST", "/camunda/api/engine/engine/default/task/" + taskId + "/submit-form",
        "{\"variables\": " + values + "}", "application/json"));
  }

  Answer gets(String path) {
    return new Answer(send("GET", path, "", "application/json"));
  }

  private void opensTasklist() {
    HttpResponse<String> page = send("GET", "/camunda/app/tasklist/default/", "", "text/html");
    page.headers().firstValue("X-XSRF-TOKEN").ifPresent(given -> token = given);
    cookies = cookies.isEmpty() ? cookiesOf(page) : cookies;
  }

  private HttpResponse<String> send(String method, String path, String body, String contentType) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk + path))
        .header("Content-Type", contentType)
        .header("Accept", contentType.equals(PAGE) ? PAGE : "application/hal+json, application/json; q=0.5")
        .header("Accept-Language", language)
        .header("Cookie", cookies)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("X-XSRF-TOKEN", token);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  private static String cookiesOf(HttpResponse<String> page) {
    return page.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .collect(Collectors.joining("; "));
  }

  record Answer(int status, String text, HttpResponse<String> response) {

    Answer(HttpResponse<String> response) {
      this(response.statusCode(), response.body(), response);
    }

    JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (IOException problem) {
        throw new IllegalStateException(text, problem);
      }
    }

    String message() {
      return json().path("message").asText();
    }
  }
}
