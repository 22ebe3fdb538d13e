package org.complaintdesk.intake.ticket;

import org.complaintdesk.support.PostgresDeskTest;
import org.junit.jupiter.api.DisplayName;

/** All of these tests on PostgreSQL, not in every build: {@code mvn test -Dtest=TicketMaskingOnPostgres}. */
@PostgresDeskTest
@DisplayName("Who sees names and numbers in a ticket, on PostgreSQL")
class TicketMaskingOnPostgres extends TicketMaskingTest {
}
