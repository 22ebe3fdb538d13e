package org.complaintdesk.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CustomerNumberRepository extends Repository<CustomerNumber, String> {

  Optional<CustomerNumber> findByNumber(String number);

  /** Whether there is any record. */
  boolean existsBy();
}
