package org.complaintdesk.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lists of a ticket. */
public final class TicketList {

  private TicketList() {
  }

  /**
   * The entries of a list, none when it was left out.
   *
   * @throws TicketFault when there are more than {@code most}, or one is null
   */
  static <T> List<T> upTo(int most, String field, @Nullable List<@Nullable T> list) {
    if (list == null) {
      return List.of();
    }
    if (list.size() > most) {
      throw TicketFault.at(field, "too-many", most);
    }
    for (int position = 0; position < list.size(); position++) {
      if (list.get(position) == null) {
        throw TicketFault.at(field + "[" + position + "]", "missing");
      }
    }
    return list.stream().map(Objects::requireNonNull).toList();
  }
}
