package org.complaintdesk.intake.ticket;

import org.complaintdesk.support.PostgresDeskTest;
import org.junit.jupiter.api.DisplayName;

/** All of these tests on PostgreSQL, not in every build: {@code mvn test -Dtest=TicketLimitsOnPostgres}. */
@PostgresDeskTest
@DisplayName("What is too long or odd for a ticket, on PostgreSQL")
class TicketLimitsOnPostgres extends TicketLimitsTest {
}
