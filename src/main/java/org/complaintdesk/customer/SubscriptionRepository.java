package org.complaintdesk.customer;

import java.util.List;
import org.springframework.data.repository.Repository;

interface SubscriptionRepository extends Repository<Subscription, Subscription.Key> {

  List<Subscription> findByKeyNumber(String number);

  /** Whether there is any record. */
  boolean existsBy();
}
