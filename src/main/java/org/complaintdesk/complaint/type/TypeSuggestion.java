package org.complaintdesk.complaint.type;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.springframework.stereotype.Component;

/** The type that the customer's own words suggest, by the newest table that an analyst deployed; an agent confirms it. */
@Component
public class TypeSuggestion {

  private static final String SUGGESTION_TABLE = "complaint-type-suggestion";
  private static final TableColumn TEXT = new TableColumn(SUGGESTION_TABLE, "text");
  private static final String NOTHING_IN_PARTICULAR = "other.other";

  private final UnrecordedDecisions decisions;
  private final ComplaintTypes types;

  TypeSuggestion(UnrecordedDecisions decisions, ComplaintTypes types) {
    this.decisions = decisions;
    this.types = types;
  }

  /** The type that subject and detail speak for, or empty when they speak for none. */
  public Optional<ComplaintType> of(String subject, String detail) {
    String words = Normalizer.normalize(subject + "\n" + detail, Normalizer.Form.NFKC);
    return decisions.evaluate(SUGGESTION_TABLE, Map.of(TEXT.name(), words)).values().stream()
        .map(String::valueOf).filter(found -> !found.equals(NOTHING_IN_PARTICULAR)).findFirst().flatMap(types::find);
  }
}
