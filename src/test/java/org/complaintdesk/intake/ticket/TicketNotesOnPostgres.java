package org.complaintdesk.intake.ticket;

import org.complaintdesk.support.PostgresDeskTest;
import org.junit.jupiter.api.DisplayName;

/** All of these tests on PostgreSQL, not in every build: {@code mvn test -Dtest=TicketNotesOnPostgres}. */
@PostgresDeskTest
@DisplayName("What is said to a ticket, on PostgreSQL")
class TicketNotesOnPostgres extends TicketNotesTest {
}
