package org.complaintdesk.intake.ticket;

import org.complaintdesk.support.PostgresDeskTest;
import org.junit.jupiter.api.DisplayName;

/** All of these tests on PostgreSQL, not in every build: {@code mvn test -Dtest=TicketListOnPostgres}. */
@PostgresDeskTest
@DisplayName("Tickets listed, on PostgreSQL")
class TicketListOnPostgres extends TicketListTest {
}
