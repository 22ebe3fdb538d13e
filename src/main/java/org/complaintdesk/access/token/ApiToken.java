package org.complaintdesk.access.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a token.
 *
 * @param id           names it, and lets nobody in
 * @param login        whose rights it has
 * @param madeAt       when it was made
 * @param madeBy       the administrator who made it; nobody where it was made by command
 * @param endsAt       from when on it lets nobody in
 * @param withdrawnAt  when it was withdrawn
 */
public record ApiToken(String id, String login, Instant madeAt, @Nullable String madeBy, Instant endsAt,
                       @Nullable Instant withdrawnAt) {
}
