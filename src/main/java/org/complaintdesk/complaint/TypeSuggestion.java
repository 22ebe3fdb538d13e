package org.complaintdesk.complaint;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * The type that the customer's own words suggest, by the newest table that an analyst deployed; an agent confirms it. The
 * table is asked outside the process engine, whose history would keep the customer's words (PR-1).
 */
@Component
class TypeSuggestion {

  private static final String SUGGESTION_TABLE = "complaint-type-suggestion";
  private static final String NOTHING_IN_PARTICULAR = "other.other";

  private final NewestTable suggestions;
  private final ComplaintTypes types;

  TypeSuggestion(RepositoryService repository, ComplaintTypes types) {
    this.suggestions = new NewestTable(repository, SUGGESTION_TABLE);
    this.types = types;
  }

  /** The type that subject and detail speak for, or empty when they speak for none. */
  Optional<ComplaintType> of(Complaint complaint) {
    String words = Normalizer.normalize(complaint.subject() + "\n" + complaint.detail(), Normalizer.Form.NFKC);
    return suggestions.ask(Map.of("text", words)).stream()
        .flatMap(outputs -> outputs.values().stream())
        .map(String::valueOf)
        .filter(type -> !type.equals(NOTHING_IN_PARTICULAR))
        .findFirst()
        .flatMap(types::find);
  }
}
