package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The error object of the TM Forum interfaces (v5).
 *
 * @param code which fault, the same in every language
 * @param reason what is wrong, in the caller's language
 * @param message what would be right
 * @param status the HTTP status
 * @param referenceError where the fault is described
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TmfError(@JsonProperty("@type") String type, String code, String reason, String message, String status,
    @Nullable String referenceError) {
}
