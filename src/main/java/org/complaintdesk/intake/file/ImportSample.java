package org.complaintdesk.intake.file;

import java.util.ArrayList;
import java.util.List;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a file as one delimiter takes them apart.
 *
 * @param fault what stopped the reading, or null where nothing did
 */
record ImportSample(char delimiter, List<List<String>> rows, @Nullable TicketFault fault) {

  private static final int MOST_ROWS = 200;
  private static final int MOST_CHARACTERS = 1_000_000;
  /** A few broken rows make no other delimiter. */
  private static final double SHARE_OF_ONE_WIDTH = 0.9;
  private static final double FULL = 0.5;

  static ImportSample of(ImportRows rows, char delimiter) {
    List<List<String>> first = new ArrayList<>();
    int characters = 0;
    try {
      while (first.size() < MOST_ROWS && characters < MOST_CHARACTERS && rows.hasNext()) {
        List<String> cells = rows.next().cells();
        characters += cells.stream().mapToInt(String::length).sum();
        first.add(cells);
      }
    } catch (TicketFault fault) {
      return new ImportSample(delimiter, first, fault);
    }
    return new ImportSample(delimiter, first, null);
  }

  /** Cells of the first row up to the last one that is not empty. */
  int width() {
    return rows.isEmpty() ? 0 : ImportColumns.withoutBlankEnd(rows.get(0));
  }

  /** Whether it takes nearly all rows apart, each into as many cells. */
  boolean isRegular() {
    if (width() < 2) {
      return false;
    }
    int usual = rows.get(0).size();
    long alike = rows.stream().filter(cells -> ImportColumns.isAsWide(cells, width(), usual)).count();
    return alike >= SHARE_OF_ONE_WIDTH * rows.size();
  }

  /** Whether tabs stand inside of cells: nobody writes them there, so that they are the delimiter of a broken file. */
  boolean isFullOfTabs() {
    return rows.stream().filter(cells -> cells.stream().anyMatch(cell -> cell.indexOf('\t') >= 0)).count()
        >= FULL * rows.size();
  }

  /** The mapped columns, or null where they do not stand in the first row. */
  @Nullable ImportColumns columns(ImportMapping mapping, boolean header) {
    try {
      return rows.isEmpty() ? null : new ImportColumns(mapping, rows.get(0), header);
    } catch (TicketFault missing) {
      return null;
    }
  }

  /** The rows beneath the names of the columns. */
  List<List<String>> values(boolean header) {
    return header && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows;
  }
}
