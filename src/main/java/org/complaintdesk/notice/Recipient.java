package org.complaintdesk.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.complaintdesk.desk.Login;

/**
 * Whom a notice is for.
 *
 * @param kind what the id names
 * @param id {@code customer}, {@code regulator}, the login of a person, or the id of a group
 */
@Embeddable
record Recipient(
    @Enumerated(EnumType.STRING) @Column(name = "recipient_kind") Kind kind,
    @Column(name = "recipient") String id) {

  /** The recipient in a model that stands for the customer of the case. */
  static final String CUSTOMER = "customer";

  /** The recipient in a model that stands for the regulator's office by which a complaint came (RG-1). */
  static final String REGULATOR = "regulator";

  /** Whom an id names. */
  enum Kind { CUSTOMER, PERSON, GROUP, REGULATOR }

  static Recipient regulator() {
    return new Recipient(Kind.REGULATOR, REGULATOR);
  }

  static Recipient customer() {
    return new Recipient(Kind.CUSTOMER, CUSTOMER);
  }

  static Recipient person(Login login) {
    return new Recipient(Kind.PERSON, login.value());
  }

  static Recipient group(String group) {
    return new Recipient(Kind.GROUP, group);
  }

  boolean isCustomer() {
    return kind == Kind.CUSTOMER;
  }

  /** Whether it belongs to no desk: somebody has to tell it what no machine can. */
  boolean isOutside() {
    return isCustomer() || kind == Kind.REGULATOR;
  }
}
