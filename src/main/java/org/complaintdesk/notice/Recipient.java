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
 * @param id {@code customer}, the login of a person, or the id of a group
 */
@Embeddable
record Recipient(
    @Enumerated(EnumType.STRING) @Column(name = "recipient_kind") Kind kind,
    @Column(name = "recipient") String id) {

  /** The recipient in a model that stands for the customer of the case. */
  static final String CUSTOMER = "customer";

  /** Whom an id names. */
  enum Kind { CUSTOMER, PERSON, GROUP }

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
}
