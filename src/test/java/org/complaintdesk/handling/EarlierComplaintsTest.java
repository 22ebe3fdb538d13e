package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.desk.Login;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What a customer complained about earlier, as people read it beside their tasks (IN-6)")
class EarlierComplaintsTest extends Scenario {

  @Autowired
  private ComplaintHandling handling;

  @Test
  @DisplayName("is what was received before: neither the complaint itself nor what came after it")
  void onlyEarlier() {
    String first = received("2026-11-12 10:00", "13893119101", null);
    String second = received("2026-11-12 10:05", "13893119101", null);
    String third = received("2026-11-12 10:10", "13893119101", null);

    assertThat(screen.earlier(first)).isEmpty();
    assertThat(screen.earlier(second)).isEqualTo(List.of(first));
    assertThat(screen.earlier(third)).isEqualTo(List.of(second, first));
    assertThat(work.facts(second, "review-content")).contains("\"number\":\"" + first + "\"").doesNotContain(third);
  }

  @Test
  @DisplayName("counts by when it was received: a letter that is registered late was earlier, and knows nothing of later ones")
  void registeredLate() {
    String call = received("2026-11-12 10:00", "13893119102", null);
    String letter = received("2026-11-10 09:00", "13893119102", null);

    assertThat(screen.earlier(call)).isEqualTo(List.of(letter));
    assertThat(screen.earlier(letter)).isEmpty();
  }

  @Test
  @DisplayName("is told once of two that came in at the same moment: in the later one by number")
  void atOneMoment() {
    String one = received("2026-11-12 10:00", "13893119103", null);
    String other = received("2026-11-12 10:00", "13893119103", null);

    assertThat(screen.earlier(other)).isEqualTo(List.of(one));
    assertThat(screen.earlier(one)).isEmpty();
  }

  @Test
  @DisplayName("is nobody else's: those who complain about the same service are not one customer for that")
  void sameService() {
    for (String service : List.of("10086", "120", "95588")) {
      received("2026-11-12 10:00", "13893119104", service);
      String other = received("2026-11-12 10:00", "13893119105", service);

      assertThat(screen.earlier(other)).as(service).allMatch(number -> contact(number).equals("13893119105"));
      assertThat(screen.facts(other)).as(service).containsEntry("Affected number", service)
          .containsEntry("Contact number", "138****9105");
    }
  }

  private String contact(String number) {
    return String.valueOf(cases.complaint(number).complainant().contactNumber());
  }

  private String received(String moment, String contact, String affected) {
    return handling.register(NewComplaint
        .of(Channel.PHONE, DeskClock.at(moment), "打不通", "一直占线。", new Login("test"))
        .contact(contact, null).affected(affected == null ? contact : affected, null).build()).number().value();
  }
}
