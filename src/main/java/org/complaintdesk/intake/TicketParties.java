package org.complaintdesk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.complaintdesk.intake.TicketContent.Party;
import org.complaintdesk.intake.TroubleTicket.PartyRef;
import org.complaintdesk.intake.TroubleTicket.RelatedParty;
import org.jspecify.annotations.Nullable;

/** Who has to do with a ticket. */
final class TicketParties {

  /** The role of the customer as clients write it, in small letters. */
  private static final Set<String> CUSTOMER_WORDS = Set.of(TicketContent.CUSTOMER, "客户", "客戶", "顾客", "用户");
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_WORD = 64;
  private static final int MOST_PARTIES = 50;

  private TicketParties() {
  }

  /**
   * Everybody named in a ticket.
   *
   * @throws TicketFault when somebody has no role, two names, or is a second customer
   */
  static List<Party> of(TroubleTicket ticket) {
    List<Party> parties = new ArrayList<>();
    for (RelatedParty given : TicketList.upTo(MOST_PARTIES, "relatedParty", ticket.relatedParty())) {
      Party party = party("relatedParty[" + parties.size() + "]", given);
      if (party.isCustomer() && parties.stream().anyMatch(Party::isCustomer)) {
        throw TicketFault.at("relatedParty[" + parties.size() + "].role", "one-customer");
      }
      parties.add(party);
    }
    return parties;
  }

  private static Party party(String place, RelatedParty given) {
    String role = role(TicketText.required(place + ".role", given.role(), LONGEST_WORD));
    PartyRef reference = given.partyOrPartyRole();
    if (reference == null) {
      return new Party(role, null, TicketText.optional(place + ".name", given.name(), LONGEST_NAME), null, null);
    }
    if (given.name() != null && reference.name() != null && !given.name().equals(reference.name())) {
      throw TicketFault.at(place + ".name", "given-twice");
    }
    String inside = place + ".partyOrPartyRole";
    return new Party(role,
        TicketText.optional(inside + ".id", reference.id(), LONGEST_NAME),
        reference.name() == null ? TicketText.optional(place + ".name", given.name(), LONGEST_NAME)
            : TicketText.optional(inside + ".name", reference.name(), LONGEST_NAME),
        TicketText.optional(inside + ".@type", reference.type(), LONGEST_WORD),
        TicketText.optional(inside + ".@referredType", reference.referredType(), LONGEST_WORD));
  }

  /** The customer by the desk's own word; any other role as it was sent. */
  private static String role(String given) {
    return CUSTOMER_WORDS.contains(given.strip().toLowerCase(Locale.ROOT)) ? TicketContent.CUSTOMER : given;
  }

  /** The customer's name, where it is told. */
  static @Nullable String customerName(List<Party> parties) {
    return parties.stream().filter(Party::isCustomer).findFirst().map(Party::name).orElse(null);
  }
}
