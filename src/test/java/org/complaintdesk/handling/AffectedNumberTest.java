package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.desk.Login;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The number that is complained about, at the review (IN-2)")
class AffectedNumberTest extends Scenario {

  @Autowired
  private ComplaintHandling handling;

  @Test
  @DisplayName("is taken over from the contact number at a stroke, and what was typed for it beside is left")
  void takenOver() {
    String number = received("13893119201", null);

    reviewed(number, Map.of("affectedIsContact", true, "correctedAffectedNumber", "13893119299"));

    assertNumbers(number, "13893119201", "13893119201");
    assertThat(cases.details(number)).doesNotContainKeys("affectedIsContact", "affectedNumber");
  }

  @Test
  @DisplayName("is the contact number as the same review corrects it")
  void takenOverAsCorrected() {
    String number = received("13893119202", "10086");

    reviewed(number, Map.of("affectedIsContact", true, "correctedContactNumber", "138 9311 9203"));

    assertNumbers(number, "13893119203", "13893119203");
  }

  @Test
  @DisplayName("stays what it is where nobody takes it over")
  void notTakenOver() {
    String number = received("13893119204", "13893119205");

    reviewed(number, Map.of("affectedIsContact", false));

    assertNumbers(number, "13893119204", "13893119205");
  }

  @Test
  @DisplayName("may be the short number of a service")
  void service() {
    String number = received("13893119206", null);

    reviewed(number, Map.of("correctedAffectedNumber", "10086"));

    assertNumbers(number, "13893119206", "10086");
  }

  private void assertNumbers(String number, String contact, String affected) {
    assertThat(cases.complaint(number).complainant().contactNumber()).isEqualTo(contact);
    assertThat(cases.complaint(number).complainant().affectedNumber()).isEqualTo(affected);
  }

  private void reviewed(String number, Map<String, Object> more) {
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "accept", "complaintType", "service.procedure", "impact",
        "inconvenience", "affectedCustomers", 1, "consequence", "none"));
    form.putAll(more);
    work.complete("junior", number, "review-content", form);
  }

  private String received(String contact, String affected) {
    return handling.register(NewComplaint
        .of(Channel.PHONE, DeskClock.at("2026-11-12 10:00"), "无信号", "家里没有信号。", new Login("test"))
        .contact(contact, null).affected(affected, null).type("service.procedure").build()).number().value();
  }
}
