package org.complaintdesk.intake.file;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;

/** Why a row was not registered. It names attribute and columns, never what stood in them (PR-1). */
@Entity
@Table(name = "file_import_rejection")
class ImportRejection {

  private static final int LONGEST = 1000;

  /** @param line the line of the file on which the row begins */
  @Embeddable
  record Row(@Column(name = "import_id") String importId, @Column(name = "line") long line) {
  }

  @EmbeddedId
  private Row row;

  private String code;
  private @Nullable String field;
  private @Nullable String columnNames;
  private @Nullable String detail;

  @SuppressWarnings("NullAway.Init")
  protected ImportRejection() {
  }

  ImportRejection(Row row, TicketFault fault, @Nullable String field, String columnNames) {
    this.row = row;
    this.code = fault.code();
    this.field = cut(field);
    this.columnNames = cut(columnNames);
    this.detail = fault.detail() == null ? null : cut(fault.detail().toString());
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  long line() {
    return row.line();
  }

  String code() {
    return code;
  }

  @Nullable String field() {
    return field;
  }

  @Nullable String columnNames() {
    return columnNames;
  }

  @Nullable String detail() {
    return detail;
  }
}
