package org.complaintdesk.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket says beyond the complaint itself, kept to be answered as it came.
 *
 * @param severity the client's own word
 * @param parties everybody named, the customer among them, whose name is the complaint's
 */
public record TicketContent(String severity, @Nullable String channelId, List<Identifier> identifiers, List<Party> parties) {

  public static final String CUSTOMER = "customer";

  /** The ticket's number in another system. */
  @Embeddable
  public record Identifier(
      @Column(name = "identifier") String id,
      @Column(name = "owner") @Nullable String owner,
      @Column(name = "identifier_type") @Nullable String type) {
  }

  /** Somebody who has to do with the ticket. */
  @Embeddable
  public record Party(
      @Column(name = "role") String role,
      @Column(name = "party_id") @Nullable String id,
      @Column(name = "party_name") @Nullable String name,
      @Column(name = "party_type") @Nullable String type,
      @Column(name = "referred_type") @Nullable String referredType) {

    /** Whether it is the customer, whose name the complaint keeps. */
    public boolean isCustomer() {
      return CUSTOMER.equals(role);
    }
  }
}
