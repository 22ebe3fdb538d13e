package org.complaintdesk.intake.ticket;

import org.complaintdesk.intake.TicketListAndPatchTest;
import org.complaintdesk.support.PostgresDeskTest;
import org.junit.jupiter.api.DisplayName;

/** All of these tests on PostgreSQL, not in every build: {@code mvn test -Dtest=TicketListAndPatchOnPostgres}. */
@PostgresDeskTest
@DisplayName("Tickets listed and changed, on PostgreSQL")
class TicketListAndPatchOnPostgres extends TicketListAndPatchTest {
}
