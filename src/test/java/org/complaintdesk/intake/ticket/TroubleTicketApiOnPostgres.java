package org.complaintdesk.intake.ticket;

import org.complaintdesk.support.PostgresDeskTest;
import org.junit.jupiter.api.DisplayName;

/** All of these tests on PostgreSQL, not in every build: {@code mvn test -Dtest=TroubleTicketApiOnPostgres}. */
@PostgresDeskTest
@DisplayName("Complaints in and out as trouble tickets, on PostgreSQL")
class TroubleTicketApiOnPostgres extends TroubleTicketApiTest {
}
