package org.complaintdesk.intake;

import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be fulfilled, and why. It names the place, never what stood there (PR-1). */
public class TicketFault extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final @Nullable String field;
  private final transient @Nullable Object detail;

  private TicketFault(HttpStatus status, String code, @Nullable String field, @Nullable Object detail) {
    super(code + (field == null ? "" : " at " + field), null, false, false);
    this.status = status;
    this.code = code;
    this.field = field;
    this.detail = detail;
  }

  /** Something wrong with the attribute at that place, such as {@code relatedParty[0].role}. */
  public static TicketFault at(String field, String code) {
    return new TicketFault(HttpStatus.BAD_REQUEST, code, field, null);
  }

  /**
   * Like {@link #at(String, String)}.
   *
   * @param detail what the sentence tells besides the place: a limit, or the words that are allowed
   */
  public static TicketFault at(String field, String code, Object detail) {
    return new TicketFault(HttpStatus.BAD_REQUEST, code, field, detail);
  }

  /** Something wrong with the request as a whole. */
  public static TicketFault of(HttpStatus status, String code) {
    return new TicketFault(status, code, null, null);
  }

  /** Like {@link #of(HttpStatus, String)}, with what the sentence tells. */
  public static TicketFault of(HttpStatus status, String code, Object detail) {
    return new TicketFault(status, code, null, detail);
  }

  /** The body is larger than the desk takes; the limit in bytes was reached at that place. */
  public static TicketFault tooLarge(String field, Object limit) {
    return new TicketFault(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", field, limit);
  }

  /** The file in that part is larger than the desk takes. */
  public static TicketFault fileTooLarge(String part, Object limit) {
    return new TicketFault(HttpStatus.PAYLOAD_TOO_LARGE, "file-too-large", part, limit);
  }

  /** The external identifier or key at that place already stands for something else: that complaint, where it became one. */
  static TicketFault conflict(String field, @Nullable CaseNumber known) {
    return new TicketFault(HttpStatus.CONFLICT, "conflict", field, known);
  }

  /** What is asked for at that place cannot be done to the ticket as it stands. */
  public static TicketFault conflict(String field, String code) {
    return new TicketFault(HttpStatus.CONFLICT, code, field, null);
  }

  public HttpStatus status() {
    return status;
  }

  /** Which fault: its sentences stand in the bundle under {@code error.<code>}. */
  public String code() {
    return code;
  }

  public @Nullable String field() {
    return field;
  }

  public @Nullable Object detail() {
    return detail;
  }
}
