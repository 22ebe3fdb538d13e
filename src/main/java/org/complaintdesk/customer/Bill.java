package org.complaintdesk.customer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.YearMonth;

/** What a number was billed for a month. */
@Entity
@Table(name = "customer_bill")
class Bill {

  @EmbeddedId
  private Key key;

  private BigDecimal amount;

  @SuppressWarnings("NullAway")
  protected Bill() {
  }

  /**
   * A bill.
   *
   * @param number as it is dialled within China
   * @param amount in yuan
   */
  Bill(String number, YearMonth period, BigDecimal amount) {
    this.key = new Key(number, period.toString());
    this.amount = amount;
  }

  /** In yuan. */
  BigDecimal amount() {
    return amount;
  }

  /**
   * A number has one bill a month.
   *
   * @param period such as {@code 2026-10}
   */
  @Embeddable
  record Key(String number, String period) {
  }
}
