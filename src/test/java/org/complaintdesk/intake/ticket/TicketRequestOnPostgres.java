package org.complaintdesk.intake.ticket;

import org.complaintdesk.support.PostgresDeskTest;
import org.junit.jupiter.api.DisplayName;

/** All of these tests on PostgreSQL, not in every build: {@code mvn test -Dtest=TicketRequestOnPostgres}. */
@PostgresDeskTest
@DisplayName("What a customer asks for by the ticket interface, on PostgreSQL")
class TicketRequestOnPostgres extends TicketRequestTest {
}
