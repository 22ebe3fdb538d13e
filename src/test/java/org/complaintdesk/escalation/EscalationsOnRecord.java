package org.complaintdesk.escalation;

import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.support.EscalatedCases.Record;
import org.springframework.stereotype.Component;

/** The escalations on record. */
@Component
public class EscalationsOnRecord {

  private final Escalations escalations;

  EscalationsOnRecord(Escalations escalations) {
    this.escalations = escalations;
  }

  /** The escalation of a complaint. */
  public Record of(String number) {
    Escalation escalation = escalations.of(new CaseNumber(number)).orElseThrow();
    return new Record(escalation.owner().map(Login::value).orElse(null), escalation.round(),
        escalation.ending().map(ending -> ((Ending) ending).name()).orElse(null),
        escalation.verdictReason().orElse(null));
  }

  /** What was written down of who asked for the escalation by hand; empty where nobody did. */
  public Optional<String> request(String number) {
    return escalations.of(new CaseNumber(number)).flatMap(Escalation::request);
  }
}
