package org.complaintdesk.customer;

import org.complaintdesk.support.PostgresDeskTest;
import org.junit.jupiter.api.DisplayName;

/** All of these tests on PostgreSQL, not in every build: {@code mvn test -Dtest=RecordCheckOnPostgres}. */
@PostgresDeskTest
@DisplayName("Complaints are held against our records, on PostgreSQL")
class RecordCheckOnPostgres extends RecordCheckTest {
}
