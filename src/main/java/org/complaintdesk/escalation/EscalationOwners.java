package org.complaintdesk.escalation;

import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CaseOwners;
import org.complaintdesk.desk.Login;
import org.springframework.stereotype.Component;

/** An escalated case has one owner, from its judgement until it is settled (ES-2). */
@Component
class EscalationOwners implements CaseOwners {

  private final Escalations escalations;

  EscalationOwners(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public Optional<Login> ownerOf(CaseNumber number) {
    return escalations.of(number).filter(Escalation::isOpen).flatMap(Escalation::owner);
  }
}
