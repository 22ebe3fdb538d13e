package org.complaintdesk.intake.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.file.ImportSource.Column;

/** Where in the rows of a file the mapped columns stand, and how wide a row is. */
final class ImportColumns {

  private final Map<Column, Integer> positions = new HashMap<>();
  private final int width;
  private final int narrowest;

  /**
   * Finds the mapped columns in the first row of a file.
   *
   * @param header whether the first row holds the columns' names
   * @throws TicketFault naming the entry of the mapping whose column is not there or cannot be told from another
   */
  ImportColumns(ImportMapping mapping, List<String> firstRow, boolean header) {
    List<String> names = firstRow.stream().map(String::strip).toList();
    mapping.sources().forEach((target, source) -> source.columns().forEach(
        column -> positions.put(column, position(ImportMapping.place(target), column, names, header))));
    this.width = firstRow.size();
    int lastMapped = positions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    this.narrowest = Math.max(withoutBlankEnd(firstRow), lastMapped + 1);
  }

  int width() {
    return width;
  }

  /** Whether a row is as wide as the first one; empty cells at the end of either make no other width. */
  boolean fit(List<String> cells) {
    return isAsWide(cells, narrowest, width);
  }

  /** What a row says there; empty when its cells are. */
  String value(ImportSource source, List<String> cells) {
    String constant = source.constant();
    String value = constant != null ? constant
        : source.columns().stream().map(column -> cells.get(position(column)).strip())
            .filter(cell -> !cell.isEmpty()).collect(Collectors.joining(source.join()));
    return source.words().getOrDefault(value, value);
  }

  /** How many cells a row has up to the last one that is not empty. */
  static int withoutBlankEnd(List<String> cells) {
    int last = cells.size();
    while (last > 0 && ImportRows.isBlank(cells.get(last - 1))) {
      last--;
    }
    return last;
  }

  static boolean isAsWide(List<String> cells, int narrowest, int width) {
    return cells.size() >= narrowest && withoutBlankEnd(cells) <= width;
  }

  private int position(Column column) {
    return Objects.requireNonNull(positions.get(column));
  }

  private static int position(String place, Column column, List<String> names, boolean header) {
    if (column.name() == null) {
      if (column.number() > names.size()) {
        throw TicketFault.at(place, "no-such-column", column.label());
      }
      return column.number() - 1;
    }
    if (!header) {
      throw TicketFault.at(place, "number-needed");
    }
    int position = names.indexOf(column.name());
    if (position < 0) {
      throw TicketFault.at(place, "no-such-column", column.label());
    }
    if (position != names.lastIndexOf(column.name())) {
      throw TicketFault.at(place, "column-twice", column.label());
    }
    return position;
  }
}
