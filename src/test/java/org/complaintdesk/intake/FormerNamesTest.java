package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("A name or number that was corrected stays hidden in what was written before (PR-1)")
class FormerNamesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort
  private int port;
  @Autowired
  private Work work;
  @Autowired
  private Agents agents;

  @Test
  @DisplayName("for whoever reads the ticket, the list and the forms, however often it was corrected")
  void corrected() {
    String number = sent("黄建明", "gs0931a2288", "黄建明（GS0931A2288）说：Zhang Wei 的宽带断了，请找黄　建明。");

    corrected(number, Map.of("correctedName", "Zhang Wei", "correctedAffectedNumber", "gs0931b3377",
        "contactNumber", "13893110770"));
    agents.drafted(number, "dept-network");
    agents.dispatchRefused(number, "ZHANG WEI 补充：gs0931b3377昨天断的，13893110770。");
    corrected(number, Map.of("correctedName", "李明", "correctedAffectedNumber", "0931-8123456"));

    for (Answer read : new Answer[] {new Client(port, "management").get(number),
        new Client(port, "management").list("id=" + number)}) {
      assertThat(read.body().toString()).contains("宽带断了")
          .doesNotContain("黄建明", "黄　建明", "Zhang Wei", "ZHANG WEI", "A2288", "b3377", "13893110770");
    }
    assertThat(new Client(port, "api").get(number).body().toString()).as("the sender reads all of it")
        .contains("黄建明（GS0931A2288）", "Zhang Wei");
  }

  @Test
  @DisplayName("an earlier complaint under another name is masked for that name, too")
  void earlierComplaint() {
    sent("王建国", "13893110777", "王建国：没信号");
    String number = sent("李明", "+86 138 9311 0777", "李明：没信号");

    assertThat(work.facts(number, "review-content")).doesNotContain("王建国").contains("王**：没信号");
  }

  private void corrected(String number, Map<String, Object> answers) {
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "accept", "complaintType", "service.attitude",
        "impact", "inconvenience", "affectedCustomers", 1, "consequence", "none"));
    form.putAll(answers);
    work.complete("junior", number, "review-content", form);
  }

  private String sent(String name, String affected, String description) {
    ObjectNode ticket = JSON.createObjectNode().put("@type", "TroubleTicket").put("description", description)
        .put("severity", "Minor").put("ticketType", "complaint");
    ticket.putArray("relatedParty").addObject().put("role", "customer").putObject("partyOrPartyRole").put("name", name);
    ArrayNode characteristics = ticket.putArray("troubleTicketCharacteristic");
    characteristics.addObject().put("name", "affectedNumber").put("value", affected);
    Answer answer = new Client(port, "api").post(ticket);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.number();
  }
}
