package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("Addresses that no ticket has are answered with TMF's error, byte for byte as a client sends them")
class TicketAddressTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TICKETS = TroubleTicketApi.TICKETS;

  @LocalServerPort
  private int port;

  /** Head and body of an answer. */
  private record Raw(int status, String head, String body) {
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%2Fb", "/%2e%2e%2f", "/%00", "/a%00", "/%0a", "/%01", "/%7f", "/%zz", "/%", "/%c0%af", "/%ff",
      "/a%5Cb", "/a\\b", "//C1", "/;x=y", "/C1;jsessionid=1", "/%3b", "/%25", "/../../../x", "/..", "/.", "/./C1", "/^", "/{id}", "/<b>",
      "/a b", "/LONG", "/LONGEST", "/%E6%8A%95%E8%AF%89", "/%F0%9F%98%80", "/hub/1", "/C1/note"})
  @DisplayName("whatever stands in place of an id")
  void whateverStandsInPlaceOfAnId(String id) throws IOException {
    String sent = id.replace("LONGEST", "9".repeat(70_000)).replace("LONG", "9".repeat(7000));
    for (String method : List.of("GET", "PATCH", "DELETE", "PUT")) {
      assertTmfError(send(method, TICKETS + sent, ""), sent.length() > 7000 ? Set.of(400, 404, 405, 414, 415, 431) : Set.of(400, 404, 405, 415));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"//tmf-api/troubleTicket/v5/troubleTicket/C1", "/tmf-api//troubleTicket/v5/troubleTicket",
      "/tmf-api/troubleTicket/v5//hub", "/tmf-api/troubleTicket/v5/hub", "/tmf-api/troubleTicket/v5/hub/a%2Fb",
      "/tmf-api/troubleTicket/v5/%00", "/tmf-api/", "/tmf-api/%2F", "/tmf-api/..;/tmf-api/troubleTicket",
      "/tmf-api/troubleTicket/v5/troubleTicket?fields=%00", "/tmf-api/troubleTicket/v5/troubleTicket?fields=%zz",
      "/tmf-api/troubleTicket/v5/troubleTicket?a=%", "/tmf-api/troubleTicket/v5/troubleTicket?=",
      "/tmf-api/troubleTicket/v5/troubleTicket?%5B%5D=1",
      "/tmf-api/troubleTicket/v5/troubleTicket?%00=1", "/tmf-api/troubleTicket/v5/troubleTicket?a%0Ab=1",
      "/tmf-api/troubleTicket/v5/troubleTicket?status=%00%01",
      "/tmf-api/troubleTicket/v5/troubleTicket?%E5%A7%93=1"})
  @DisplayName("and whatever stands before it or behind it")
  void otherAddresses(String path) throws IOException {
    assertTmfError(send("GET", path, ""), Set.of(400, 404));
    assertTmfError(send("POST", path, ""), Set.of(400, 404, 415));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "HEAD", "CONNECT", "BREW", "get"})
  @DisplayName("methods that are not offered")
  void otherMethods(String method) throws IOException {
    Raw answer = send(method, TICKETS + "/C1", "");
    assertThat(answer.status()).isIn(400, 401, 403, 404, 405, 501);
    if (!method.equals("HEAD")) {
      assertTmfError(answer, Set.of(400, 404, 405, 501));
    }
  }

  @Test
  @DisplayName("headers that cannot be read")
  void oddHeaders() throws IOException {
    assertTmfError(send("GET", TICKETS, "Accept: garbage\r\n"), Set.of(406));
    assertTmfError(send("POST", TICKETS, "Content-Type: garbage\r\nContent-Length: 2\r\n"), Set.of(415, 400));
    assertTmfError(send("PATCH", TICKETS + "/C1", "Content-Type: a/b/c;d\r\nContent-Length: 2\r\n"), Set.of(415, 400));
    assertTmfError(send("GET", TICKETS, "X-Long: " + "9".repeat(70_000) + "\r\n"), Set.of(400, 431));
    assertTmfError(send("GET", TICKETS + "/C1", "Accept-Language: \u0001,;q=9\r\n"), Set.of(400, 404));
    assertTmfError(send("POST", TICKETS, "Transfer-Encoding: rot13\r\n"), Set.of(400, 501));
  }

  @Test
  @DisplayName("the error is told in the caller's language and names neither program nor what was sent")
  void inTheCallersLanguage() throws IOException {
    Raw answer = send("GET", TICKETS + "/a%2F13893112345", "Accept-Language: zh-CN\r\n");

    assertThat(JSON.readTree(answer.body()).path("reason").asText()).containsPattern("\\p{IsHan}{4}");
    assertThat(answer.head().toLowerCase()).contains("content-language: zh-cn", "content-type: application/json");
    assertThat(answer.body()).doesNotContain("13893112345");
  }

  private static void assertTmfError(Raw answer, Set<Integer> statuses) throws IOException {
    assertThat(answer.status()).as(answer.toString()).isIn(statuses);
    assertThat(answer.head().toLowerCase()).contains("content-type: application/json");
    JsonNode error = JSON.readTree(answer.body());
    assertThat(error.path("@type").asText()).as(answer.body()).isEqualTo("Error");
    assertThat(error.path("status").asText()).isEqualTo(String.valueOf(answer.status()));
    assertThat(List.of("code", "reason", "message")).allSatisfy(name -> assertThat(error.path(name).asText()).isNotBlank());
    assertThat(answer.body().toLowerCase()).doesNotContain("html", "tomcat", "apache", "exception", "spring");
  }

  /** Java's own client would tidy such requests up, or refuse to send them. */
  private Raw send(String method, String path, String headers) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      String login = Base64.getEncoder().encodeToString("api:api".getBytes(StandardCharsets.US_ASCII));
      String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic "
          + login + "\r\n" + headers + "\r\n" + (headers.contains("Content-Length") ? "{}" : "");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      assertThat(end).as("an answer to %s %.80s: %s", method, path, answer).isPositive();
      String head = answer.substring(0, end);
      String body = answer.substring(end + 4);
      return new Raw(Integer.parseInt(head.split(" ")[1]), head,
          head.toLowerCase().contains("chunked") ? body.replaceAll("(^|\r\n)[0-9a-f]+\r\n", "") : body);
    }
  }
}
