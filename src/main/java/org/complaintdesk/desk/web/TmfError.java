package org.complaintdesk.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.http.HttpStatus;

/**
 * The error object of the TM Forum interfaces (v5).
 *
 * @param code which fault, the same in every language
 * @param reason what is wrong, in the caller's language
 * @param message what would be right
 * @param status the HTTP status
 */
public record TmfError(@JsonProperty("@type") String type, String code, String reason, String message, String status) {

  /** The error that an answer with this status tells. */
  public static TmfError of(HttpStatus status, String code, String reason, String message) {
    return new TmfError("Error", code, reason, message, String.valueOf(status.value()));
  }
}
