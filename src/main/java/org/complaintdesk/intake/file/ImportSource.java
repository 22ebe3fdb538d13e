package org.complaintdesk.intake.file;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of an attribute comes from.
 *
 * @param columns the columns whose cells make it up, in this order; none for a constant
 * @param join what stands between the cells of several columns
 * @param constant the value of every row, when no column gives it
 * @param words what the file's words mean; a word that is not among them stays as it is
 */
record ImportSource(List<Column> columns, String join, @Nullable String constant, Map<String, String> words) {

  /**
   * A column by its name in the header or by its number from 1.
   *
   * @param name null when the number is given
   */
  record Column(@Nullable String name, int number) {

    String label() {
      return name == null ? String.valueOf(number) : name;
    }
  }

  /** The columns as a reader of the mapping knows them. */
  String label() {
    return columns.stream().map(Column::label).collect(Collectors.joining(", "));
  }
}
