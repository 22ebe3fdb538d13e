package org.complaintdesk.consent;

import java.math.BigDecimal;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for consent, as the case file tells them (FD-13). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ConsentRequests {

  private final CaseFile caseFile;
  private final CurrentPerson person;
  private final People people;

  ConsentRequests(CaseFile caseFile, CurrentPerson person, People people) {
    this.caseFile = caseFile;
    this.person = person;
    this.people = people;
  }

  /**
   * Whoever is at work asks a group.
   *
   * @return the login of whoever asks; null where the desk does
   */
  @Nullable String note(CaseNumber number, String consentTo, String group, @Nullable String words,
      @Nullable Number amount) {
    CaseArgument to = CaseArgument.label("consent-to", consentTo);
    CaseArgument asked = CaseArgument.wording(people.wordsOfGroup(group));
    if (amount == null) {
      caseFile.record(number, "consent-asked", to, asked, CaseArgument.text(words));
    } else {
      caseFile.record(number, "consent-asked-for-money", to, asked, CaseArgument.text(words),
          CaseArgument.text(inYuan(amount)));
    }
    return person.id().map(Login::value).orElse(null);
  }

  /** An amount as people write it. */
  static String inYuan(Number amount) {
    return new BigDecimal(amount.toString()).stripTrailingZeros().toPlainString();
  }
}
