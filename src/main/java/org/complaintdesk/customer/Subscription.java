package org.complaintdesk.customer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A product that a number is subscribed to. */
@Entity
@Table(name = "customer_subscription")
class Subscription {

  @EmbeddedId
  private Key key;

  @SuppressWarnings("NullAway")
  protected Subscription() {
  }

  /** @param number as it is dialled within China */
  Subscription(String number, String product) {
    this.key = new Key(number, product);
  }

  String product() {
    return key.product();
  }

  /** A number is subscribed to a product once. */
  @Embeddable
  record Key(String number, String product) {
  }
}
