package org.complaintdesk.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.complaintdesk.complaint.CustomerTier;
import org.jspecify.annotations.Nullable;

/** A number or account of ours and whose it is; what the record leaves open is empty. */
@Entity
@Table(name = "customer_number")
class CustomerNumber {

  @Id
  private String number;

  private @Nullable String name;
  private @Nullable String homeRegion;

  @Enumerated(EnumType.STRING)
  private @Nullable CustomerTier tier;

  @SuppressWarnings("NullAway")
  protected CustomerNumber() {
  }

  /** @param number as it is dialled within China */
  CustomerNumber(String number, @Nullable String name, @Nullable String homeRegion, @Nullable CustomerTier tier) {
    this.number = number;
    this.name = name;
    this.homeRegion = homeRegion;
    this.tier = tier;
  }

  String number() {
    return number;
  }

  Optional<String> name() {
    return Optional.ofNullable(name);
  }

  Optional<String> homeRegion() {
    return Optional.ofNullable(homeRegion);
  }

  Optional<CustomerTier> tier() {
    return Optional.ofNullable(tier);
  }
}
