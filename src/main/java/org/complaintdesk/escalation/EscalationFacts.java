package org.complaintdesk.escalation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.FactContributor;
import org.complaintdesk.complaint.People;
import org.springframework.stereotype.Component;

/** Shows the escalation of a case: why, who owns it, what was found, decided and done. */
@Component
class EscalationFacts implements FactContributor {

  private static final String NOT_SET = "none";

  private final Escalations escalations;
  private final CaseFile caseFile;
  private final People people;

  EscalationFacts(Escalations escalations, CaseFile caseFile, People people) {
    this.escalations = escalations;
    this.caseFile = caseFile;
    this.people = people;
  }

  @Override
  public void contribute(Complaint complaint, Map<String, Object> facts, Locale locale) {
    escalations.of(complaint.number()).ifPresent(escalation -> {
      facts.put("escalation", describe(escalation, locale));
      List<String> owners = escalations.possibleOwners(escalation);
      facts.put("escalationOwners", owners.stream().map(this::option).toList());
      facts.put("newOwners", owners.stream().filter(login -> !escalation.owner().equals(Optional.of(login)))
          .map(this::option).toList());
    });
  }

  private Map<String, Object> describe(Escalation escalation, Locale locale) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("filedAt", caseFile.time(escalation.filedAt()));
    facts.put("settledAt", escalation.settledAt().map(caseFile::time).orElse(""));
    facts.put("reasons", reasons(escalation, locale));
    facts.put("request", escalation.request().orElse(""));
    facts.put("urgency", caseFile.label("urgency", String.valueOf(escalation.urgency()), locale));
    facts.put("complexity", caseFile.label("complexity", escalation.complexity().orElse(NOT_SET), locale));
    facts.put("owner", escalation.owner().map(people::name).orElse(""));
    facts.put("assignment", escalation.assignment().orElse(""));
    facts.put("legal", escalation.isLegalOrBrandRisk());
    facts.put("opinion", escalation.opinion().orElse(""));
    facts.put("solution", escalation.solution().orElse(""));
    facts.put("effect", escalation.effect().orElse(""));
    facts.put("round", escalation.round());
    facts.put("verdict", escalation.ending()
        .map(ending -> caseFile.label("ending", ending.id(), locale)).orElse(""));
    facts.put("verdictReason", escalation.verdictReason().orElse(""));
    facts.put("investigations", escalation.parts().stream().map(part -> row(part, locale)).toList());
    return facts;
  }

  /** What was asked for by hand has no reason of the table. */
  private String reasons(Escalation escalation, Locale locale) {
    List<String> reasons = escalation.reasons();
    return caseFile.labels("reason", reasons.isEmpty() ? List.of(NOT_SET) : reasons, locale);
  }

  private Map<String, Object> row(DepartmentPart part, Locale locale) {
    return Map.of(
        "department", caseFile.label("department", part.department(), locale),
        "round", part.round(),
        "askedAt", caseFile.time(part.askedAt()),
        "answeredAt", part.answeredAt().map(caseFile::time).orElse(""),
        "finding", part.finding().orElse(""),
        "recommendation", part.recommendation().orElse(""),
        "effect", part.effect().orElse(""),
        "carriedOutAt", part.carriedOutAt().map(caseFile::time).orElse(""));
  }

  private Map<String, String> option(String login) {
    return Map.of("label", people.name(login), "value", login);
  }
}
