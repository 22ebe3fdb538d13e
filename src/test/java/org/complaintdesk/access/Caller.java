package org.complaintdesk.access;

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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who calls the desk over its port; paths go out exactly as written. */
final class Caller {

  private static final HttpClient http = HttpClient.newHttpClient();
  private static final ObjectMapper json = new ObjectMapper();

  private final int port;
  private final Map<String, String> headers = new LinkedHashMap<>();

  private Caller(int port) {
    this.port = port;
  }

  static Caller anonymous(int port) {
    return new Caller(port);
  }

  /** One of the sample people, whose password is the login. */
  static Caller person(int port, String login) {
    return person(port, login, login);
  }

  static Caller person(int port, String login, String password) {
    byte[] credentials = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Caller(port).with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  /** Somebody at a browser who opened the login page of the web applications. */
  static Caller atLogin(int port) {
    Reply page = anonymous(port).get("/camunda/app/tasklist/default/");
    return anonymous(port).with("Cookie", cookies(page)).with("X-XSRF-TOKEN", page.header("X-XSRF-TOKEN"));
  }

  /** One of the sample people at a browser, who came in by the login of one of the web applications. */
  static Caller loggedInto(String application, int port, String login) {
    return loggedInto(application, port, login, login);
  }

  /** Somebody at a page of Tasklist, signed in. */
  static Caller signedIn(int port, String login, String password) {
    return loggedInto("tasklist", port, login, password);
  }

  private static Caller loggedInto(String application, int port, String login, String password) {
    Caller person = atLogin(port);
    person.with("Cookie", cookies(person.submit("/camunda/api/admin/auth/user/default/login/" + application,
        "username=" + login + "&password=" + password.replace(' ', '+'))));
    String token = person.get("/camunda/app/tasklist/default/").header("X-XSRF-TOKEN");
    return token.isEmpty() ? person : person.with("X-XSRF-TOKEN", token);
  }

  /** The cookies of an answer as the next request sends them. */
  static String cookies(Reply reply) {
    return reply.cookies().stream().map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .collect(Collectors.joining("; "));
  }

  Caller with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  Reply get(String path) {
    return send("GET", path, "", "application/json");
  }

  Reply post(String path, String body) {
    return send("POST", path, body, "application/json");
  }

  Reply put(String path, String body) {
    return send("PUT", path, body, "application/json");
  }

  Reply delete(String path) {
    return send("DELETE", path, "", "application/json");
  }

  Reply submit(String path, String form) {
    return send("POST", path, form, "application/x-www-form-urlencoded");
  }

  /** Deploys as the Modeler does. */
  Reply deploy(String resource, String model) {
    String body = """
        --parts\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        access-test\r
        --parts\r
        Content-Disposition: form-data; name="%s"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        %s\r
        --parts--\r
        """.formatted(resource, resource, model);
    return send("POST", "/engine-rest/deployment/create", body, "multipart/form-data; boundary=parts");
  }

  /** Sends a small file wherever the engine takes one: as a value, an attachment or a model. */
  Reply sendFile(String path) {
    String body = """
        --parts\r
        Content-Disposition: form-data; name="valueType"\r
        \r
        Bytes\r
        --parts\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        access-test\r
        --parts\r
        Content-Disposition: form-data; name="data"; filename="changed.form"\r
        Content-Type: application/octet-stream\r
        \r
        %s\r
        --parts--\r
        """.formatted(Probe.FORM);
    return send("POST", path, body, "multipart/form-data; boundary=parts");
  }

  Reply send(String method, String path, String body, String contentType) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Content-Type", contentType)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return new Reply(http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  record Reply(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** How many there are of what was listed. */
    long total() {
      return Long.parseLong(header("X-Total-Count"));
    }

    List<String> cookies() {
      return response.headers().allValues("Set-Cookie");
    }

    JsonNode json() {
      try {
        return json.readTree(body());
      } catch (IOException problem) {
        throw new UncheckedIOException(body(), problem);
      }
    }

    /** The values of one field in a list that came back. */
    List<String> values(String field) {
      return json().findValuesAsText(field);
    }
  }
}
