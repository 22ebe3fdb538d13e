package org.complaintdesk.customer;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our records of customers. */
@Component
public class CustomersOnRecord {

  private final EntityManager entities;

  CustomersOnRecord(EntityManager entities) {
    this.entities = entities;
  }

  /** A customer of that name has that number. */
  @Transactional
  public void known(String number, String name) {
    entities.persist(new CustomerNumber(number, name, null, null));
  }

  /** Nobody is on record any more. */
  @Transactional
  public void forgotten() {
    for (Class<?> kind : List.of(CustomerNumber.class, Subscription.class, Bill.class)) {
      entities.createQuery("delete from " + kind.getSimpleName()).executeUpdate();
    }
  }
}
