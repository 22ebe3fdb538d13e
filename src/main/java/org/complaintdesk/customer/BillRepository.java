package org.complaintdesk.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface BillRepository extends Repository<Bill, Bill.Key> {

  Optional<Bill> findByKey(Bill.Key key);

  /** Whether there is any record of that month, whoever was billed. */
  boolean existsByKeyPeriod(String period);
}
