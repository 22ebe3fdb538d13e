package org.complaintdesk.intake.ticket;

import java.util.List;
import org.complaintdesk.notice.NoticesOnRecord;
import org.complaintdesk.support.Agents;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A ticket that was sent, and to which something is said or asked. */
abstract class SentTicketScenario extends TicketScenario {

  @Autowired
  protected Agents agents;
  @Autowired
  protected NoticesOnRecord notices;

  protected String number;

  @BeforeEach
  void aTicketIsSent() {
    number = api.post(SampleTickets.aboutSignal()).number();
  }

  List<String> told(String template) {
    return notices.recipients(number, template).stream().sorted().toList();
  }
}
