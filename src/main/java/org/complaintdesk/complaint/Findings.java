package org.complaintdesk.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.complaint.type.ProblemType;
import org.complaintdesk.tasklist.form.ReasonNeededException;
import org.jspecify.annotations.Nullable;

/** What was found out about a complaint, what came of it, and what was learned from it. */
@Embeddable
public class Findings {

  @Enumerated(EnumType.STRING)
  private @Nullable Attribution attribution;

  private boolean attributionConfirmed;

  @Enumerated(EnumType.STRING)
  private @Nullable ProblemType problemType;

  private @Nullable String result;
  private @Nullable String lesson;

  protected Findings() {
  }

  void attribute(Attribution provisional) {
    this.attribution = provisional;
  }

  /** @throws ReasonNeededException when a different attribution is given without a reason */
  void confirm(Attribution confirmed, @Nullable String reason, ProblemType found) {
    boolean changed = attribution != null && attribution != confirmed;
    if (changed && (reason == null || reason.isBlank())) {
      throw new ReasonNeededException("attribution");
    }
    this.attribution = confirmed;
    this.attributionConfirmed = true;
    this.problemType = found;
  }

  void settle(String settled) {
    this.result = settled;
  }

  void summarise(String learned) {
    this.lesson = learned;
  }

  public Optional<Attribution> attribution() {
    return Optional.ofNullable(attribution);
  }

  /** True once a person confirmed the attribution after diagnosis (CL-7). */
  public boolean isAttributionConfirmed() {
    return attributionConfirmed;
  }

  public Optional<ProblemType> problemType() {
    return Optional.ofNullable(problemType);
  }

  /** What was settled or found, in words for the customer. */
  public Optional<String> result() {
    return Optional.ofNullable(result);
  }

  /** What was learned from the case (NG-5). */
  public Optional<String> lesson() {
    return Optional.ofNullable(lesson);
  }
}
