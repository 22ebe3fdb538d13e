package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.complaintdesk.complaint.search.ComplaintSearch;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("A customer's number is one number however it is written (IN-6)")
class NumbersOfOneCustomerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REGULAR_EXPRESSION = "[\\\\^$]|\\[0-9]|\\{\\d";

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Work work;
  @Autowired
  private ComplaintSearch search;

  private Client api;
  private String ours;

  @BeforeEach
  void apiIsSignedIn() {
    api = new Client(port, "api");
    ours = "owner-" + UUID.randomUUID();
  }

  @Test
  @DisplayName("his complaints are found by each other, whichever way he wrote his number each time")
  void mobile() {
    List<String> writings = List.of("13893110023", "+86 138 9311 0023", "008613893110023", "8613893110023",
        "13893110023.0", "１３８－９３１１－００２３", "138.9311.0023");
    List<String> numbers = writings.stream().map(written -> sent("contactNumber", written).number()).toList();

    for (String written : writings) {
      assertThat(found("contactNumber", written)).as(written).hasSameElementsAs(numbers);
    }
    assertThat(numbers).extracting(number -> api.get(number).characteristic("contactNumber"))
        .containsOnly("13893110023");
    String latest = numbers.get(numbers.size() - 1);
    assertThat(search.earlierOf(cases.complaint(latest)))
        .extracting(earlier -> earlier.number().value()).containsAll(numbers.subList(0, numbers.size() - 1));
  }

  @Test
  @DisplayName("an extension stays with its complaint and parts nobody from the others of that number")
  void extension() {
    String plain = sent("affectedNumber", "0931-8123456").number();
    String extended = sent("affectedNumber", "(0931)8123456 转 802").number();
    String other = sent("affectedNumber", "0931-8123456 ext. 803").number();

    for (String written : List.of("09318123456", "0931-8123456-802", "+86 931 8123456")) {
      assertThat(found("affectedNumber", written)).containsExactlyInAnyOrder(plain, extended, other);
    }
    assertThat(List.of(plain, extended, other)).extracting(number -> api.get(number).characteristic("affectedNumber"))
        .containsExactly("09318123456", "09318123456-802", "09318123456-803");
    assertThat(new Client(port, "management").get(extended).characteristic("affectedNumber"))
        .doesNotContain("8123", "802");
  }

  @ParameterizedTest
  @CsvSource({"callingNumber, (0931)8123456转802, 09318123456-802", "calledNumber, 120, 120", "calledNumber, 10086, 10086",
      "calledNumber, 110, 110", "calledNumber, 0931-12345, 093112345", "calledNumber, 12300, 12300",
      "affectedNumber, 10086, 10086", "affectedNumber, 120, 120", "contactNumber, 95588, 95588", "calledNumber, 17951, 17951",
      "calledNumber, 400 123 4567, 4001234567", "callingNumber, １３８９３１１００２３, 13893110023"})
  @DisplayName("so are the numbers that a call was about, and a service's stays readable for everybody")
  void detailsOfACall(String name, String written, String kept) {
    String number = sent(name, written).number();

    String masked = new Client(port, "management").get(number).characteristic(name);
    assertThat(api.get(number).characteristic(name)).isEqualTo(kept);
    if (!name.equals("callingNumber")) {
      assertThat(masked).isEqualTo(kept);
    } else {
      assertThat(masked).contains("***").doesNotContain(kept, "8123", "11002");
    }
  }

  @ParameterizedTest
  @CsvSource({"contactNumber, 13893110023/13893110024", "contactNumber, 1389311009", "affectedNumber, 无",
      "callingNumber, 不记得了", "calledNumber, 17"})
  @DisplayName("what is no number is refused by a sentence with an example")
  void noNumber(String name, String written) {
    Answer answer = api.post(ticket(name, written), "Accept-Language", "zh-CN");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("message").asText()).contains("troubleTicketCharacteristic[0].value", "13893110023", "例如")
        .doesNotContainPattern(REGULAR_EXPRESSION).doesNotContain(written);
    assertThat(api.list("contactNumber=138x").body().path("message").asText()).contains("contactNumber", "13893110023");
  }

  @Test
  @DisplayName("the review takes a number as it is told, and keeps it in the one form")
  void correctedAtReview() {
    String earlier = sent("contactNumber", "0931-8123499").number();
    String number = sent("contactNumber", "13893110099").number();

    work.complete("junior", number, "review-content", review("correctedContactNumber", "（０９３１）８１２３４９９ 转8"));

    assertThat(api.get(number).characteristic("contactNumber")).isEqualTo("09318123499-8");
    assertThat(found("contactNumber", "0931 8123499")).containsExactlyInAnyOrder(earlier, number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"correctedContactNumber", "correctedAffectedNumber"})
  @DisplayName("the review refuses what is no number, in words and with an example")
  void refusedAtReview(String field) {
    String number = sent("contactNumber", "13893110099").number();

    assertThatThrownBy(() -> work.complete("junior", number, "review-content", review(field, "1389311 或 (不详)")))
        .hasMessageContaining("13893110023").hasMessageContaining("one telephone number")
        .message().doesNotContainPattern(REGULAR_EXPRESSION);
    assertThat(api.get(number).characteristic("contactNumber")).isEqualTo("13893110099");
  }

  private Map<String, Object> review(String field, String value) {
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "accept", "complaintType", "service.attitude",
        "impact", "inconvenience", "affectedCustomers", 1, "consequence", "none", "symptom", "信号弱"));
    form.put(field, value);
    return form;
  }

  private Answer sent(String name, String value) {
    Answer answer = api.post(ticket(name, value));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer;
  }

  private ObjectNode ticket(String name, String value) {
    ObjectNode ticket = JSON.createObjectNode().put("@type", "TroubleTicket").put("description", "每晚通话断续。")
        .put("severity", "Major").put("ticketType", "complaint");
    ticket.putArray("externalIdentifier").addObject().put("id", UUID.randomUUID().toString()).put("owner", ours);
    ticket.putArray("troubleTicketCharacteristic").addObject().put("name", name).put("value", value);
    return ticket;
  }

  private List<String> found(String filter, String value) {
    JsonNode list = api.list("externalIdentifier.owner=" + ours + "&" + filter + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8)).body();
    return StreamSupport.stream(list.spliterator(), false).map(ticket -> ticket.path("id").asText()).toList();
  }
}
