package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import org.complaintdesk.intake.ApiContract;
import org.jspecify.annotations.Nullable;

/** Another system that talks to the desk over its port, signed in as one of the sample people. */
public final class Client {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static volatile @Nullable ApiContract contract;

  private final String desk;
  private final String login;

  public Client(int port, String login) {
    this.desk = "http://localhost:" + port;
    this.login = login;
  }

  /** What the desk answered. */
  public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public String number() {
      return body.path("id").asText();
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    public @Nullable String characteristic(String name) {
      for (JsonNode characteristic : body.path("troubleTicketCharacteristic")) {
        if (name.equals(characteristic.path("name").asText())) {
          return characteristic.path("value").asText();
        }
      }
      return null;
    }
  }

  public Answer post(JsonNode ticket, String... headers) {
    return send("POST", TroubleTicketApi.TICKETS, BodyPublishers.ofString(ticket.toString()), headers);
  }

  public Answer post(byte[] body, String... headers) {
    return send("POST", TroubleTicketApi.TICKETS, BodyPublishers.ofByteArray(body), headers);
  }

  public Answer get(String number, String... headers) {
    return send("GET", TroubleTicketApi.TICKETS + "/" + number, BodyPublishers.noBody(), headers);
  }

  /** Lists tickets; the query is sent as it is written. */
  public Answer list(String query) {
    return send("GET", TroubleTicketApi.TICKETS + "?" + query, BodyPublishers.noBody());
  }

  /** How many tickets there are that the query finds. */
  public long count(String query) {
    return Long.parseLong(list(query + "&limit=1").header("X-Total-Count"));
  }

  /** Changes a ticket by a merge patch. */
  public Answer patch(String number, String patch, String... headers) {
    String[] all = Stream.concat(Stream.of("Content-Type", TroubleTicketApi.MERGE_PATCH), Stream.of(headers))
        .toArray(String[]::new);
    return send("PATCH", TroubleTicketApi.TICKETS + "/" + number, BodyPublishers.ofString(patch), all);
  }

  /** Sends as JSON unless {@code headers}, written as name, value, name, value, say otherwise. */
  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk + path)).method(method, body)
        .setHeader("Authorization", basic(login))
        .setHeader("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      JsonNode answer = JSON.readTree(response.body());
      contract().assertDescribes(method, path, response.statusCode(), answer);
      return new Answer(response.statusCode(), response.headers(), answer);
    } catch (IOException e) {
      throw new AssertionError("The desk gave no JSON to " + method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private ApiContract contract() throws IOException, InterruptedException {
    if (contract == null) {
      contract = new ApiContract(document());
    }
    return Objects.requireNonNull(contract);
  }

  /** The OpenAPI document as the desk serves it. */
  JsonNode document() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(desk + "/v3/api-docs"))
        .setHeader("Authorization", basic("api")).build();
    return JSON.readTree(HTTP.send(request, BodyHandlers.ofByteArray()).body());
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
  }
}
