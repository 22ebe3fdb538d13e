package org.complaintdesk.intake.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;

/** What the complaints of a file are to the desk. */
enum ImportPurpose {
  /** Somebody has to work on them: their handling begins, with deadlines and notices. */
  WORK,
  /** They were handled elsewhere: they are filed, and nothing begins (AR-1). */
  HISTORY;

  static final String PART = "purpose";

  /** By which it is stated. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The purpose of that name, or null when none is stated.
   *
   * @throws TicketFault when it is none
   */
  static @Nullable ImportPurpose stated(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(values()).filter(purpose -> purpose.id().equals(name.strip())).findFirst()
        .orElseThrow(() -> TicketFault.at(PART, "not-one-of",
            Arrays.stream(values()).map(ImportPurpose::id).collect(Collectors.joining(", "))));
  }
}
