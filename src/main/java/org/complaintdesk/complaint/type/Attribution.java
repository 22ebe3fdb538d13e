package org.complaintdesk.complaint.type;

import java.util.Optional;
import org.complaintdesk.desk.DomainWord;
import org.jspecify.annotations.Nullable;

/** Who the matter is put down to (责任归属, CL-7). */
public enum Attribution implements DomainWord {
  CUSTOMER, COMPANY, THIRD_PARTY;

  /** What a form says about it; empty where the form does not ask, because it is confirmed. */
  public static Optional<Attribution> given(@Nullable String id) {
    return Optional.ofNullable(id).map(word -> DomainWord.require(Attribution.class, word));
  }
}
