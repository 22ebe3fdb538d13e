package org.complaintdesk.absence;

import java.time.Instant;
import java.util.Optional;
import org.complaintdesk.desk.Login;

/**
 * Somebody who is away at present.
 *
 * @param until the first moment in which the person is there again
 * @param standIn who stands in; nobody where the group does
 * @param begun whether the tasks that the person held when it began have been looked at
 */
public record Away(Login person, Instant from, Instant until, Optional<Login> standIn, boolean begun) {
}
