package org.complaintdesk.consent;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.complaintdesk.complaint.view.TaskSectionSource;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.People;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;
import org.springframework.stereotype.Component;

/** Shows in the form of a consent what it is about. */
@Component
class ConsentSectionSource implements TaskSectionSource {

  private final People people;

  ConsentSectionSource(People people) {
    this.people = people;
  }

  @Override
  public Optional<LateSection> of(OpenTask task, Locale locale) {
    return task.variable(ConsentVariables.CONSENT_TO.name()) instanceof String consentTo
        ? Optional.of(LateSection.of(ConsentSection.class, () -> section(consentTo, task))) : Optional.empty();
  }

  private ConsentSection section(String consentTo, OpenTask task) {
    String asker = text(task, ConsentVariables.CONSENT_ASKED_BY.name());
    return new ConsentSection(consentTo, text(task, ConsentVariables.ASKED_WORDS.name()),
        task.variable(ConsentVariables.ASKED_AMOUNT.name()) instanceof Number amount
            ? ConsentRequests.inYuan(amount) : "", asker.isEmpty() ? "" : people.name(new Login(asker)));
  }

  private static String text(OpenTask task, String variable) {
    return Objects.toString(task.variable(variable), "");
  }
}
