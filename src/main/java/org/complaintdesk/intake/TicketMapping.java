package org.complaintdesk.intake;

import static org.complaintdesk.intake.GivenCharacteristics.AFFECTED_CUSTOMERS;
import static org.complaintdesk.intake.GivenCharacteristics.AFFECTED_NUMBER;
import static org.complaintdesk.intake.GivenCharacteristics.COMPLAINT_TYPE;
import static org.complaintdesk.intake.GivenCharacteristics.CONSEQUENCE;
import static org.complaintdesk.intake.GivenCharacteristics.CONTACT_EMAIL;
import static org.complaintdesk.intake.GivenCharacteristics.CONTACT_NUMBER;
import static org.complaintdesk.intake.GivenCharacteristics.CUSTOMER_TIER;
import static org.complaintdesk.intake.GivenCharacteristics.HOME_REGION;
import static org.complaintdesk.intake.GivenCharacteristics.LANGUAGE;
import static org.complaintdesk.intake.GivenCharacteristics.PASSED_ON_AT;
import static org.complaintdesk.intake.GivenCharacteristics.PASSED_ON_BY;
import static org.complaintdesk.intake.GivenCharacteristics.RECEIVED_AT;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.complaint.type.ComplaintType;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.TicketContent.Identifier;
import org.complaintdesk.intake.TroubleTicket.ChannelRef;
import org.complaintdesk.intake.TroubleTicket.ExternalIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a ticket means to the desk (design.md, ticket and complaint). The specification's mandatory attributes suffice;
 * what is given must be right. Limits are those of the columns it is kept in.
 */
@Component
public class TicketMapping {

  private static final String COMPLAINT = "complaint";
  private static final List<String> LANGUAGES = List.of("zh-CN", "en");
  private static final int LONGEST_SUBJECT = 256;
  private static final int LONGEST_DESCRIPTION = 20_000;
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_NOTE = 4000;
  private static final int MOST_IDENTIFIERS = 20;
  private static final int MOST_NOTES = 50;
  private static final int SUBJECT_FROM_DESCRIPTION = 60;

  private final ComplaintTypes types;
  private final HomeRegions regions;
  private final IntakeProperties properties;
  private final Clock clock;

  TicketMapping(ComplaintTypes types, HomeRegions regions, IntakeProperties properties, Clock clock) {
    this.types = types;
    this.regions = regions;
    this.properties = properties;
    this.clock = clock;
  }

  /** The ticket's own numbers in other systems. */
  List<Identifier> identifiers(TroubleTicket ticket) {
    List<Identifier> identifiers = new ArrayList<>();
    for (ExternalIdentifier given
        : TicketList.upTo(MOST_IDENTIFIERS, "externalIdentifier", ticket.externalIdentifier())) {
      String place = "externalIdentifier[" + identifiers.size() + "]";
      Identifier identifier = new Identifier(
          TicketText.required(place + ".id", given.id(), LONGEST_ID),
          TicketText.optional(place + ".owner", given.owner(), LONGEST_NAME),
          TicketText.optional(place + ".externalIdentifierType", given.externalIdentifierType(), LONGEST_NAME));
      if (identifiers.stream().anyMatch(known -> sameTicket(known, identifier))) {
        throw TicketFault.at(place, "given-twice");
      }
      identifiers.add(identifier);
    }
    return identifiers;
  }

  /**
   * What a ticket means to the desk: the complaint in it, and what it says besides.
   *
   * @param caller the user who sends it
   * @throws TicketFault naming the first attribute that is missing or wrong
   */
  MappedTicket map(TroubleTicket ticket, Login caller) {
    requireWord("@type", TicketText.required("@type", ticket.type(), LONGEST_WORD), List.of(TroubleTicket.TYPE));
    String description = TicketText.required("description", ticket.description(), LONGEST_DESCRIPTION);
    String severity = TicketText.required("severity", ticket.severity(), LONGEST_WORD);
    ticketType("ticketType", TicketText.required("ticketType", ticket.ticketType(), LONGEST_WORD));
    String status = TicketText.optional("status", ticket.status(), LONGEST_WORD);
    if (status != null) {
      requireWord("status", status, TicketStatus.WORDS);
    }
    String subject = TicketText.optional("name", ticket.name(), LONGEST_SUBJECT);
    TicketContent content = new TicketContent(severity, channelId(ticket.channel()), identifiers(ticket),
        TicketParties.of(ticket));
    NewComplaint complaint = complaint(ticket, caller, subject == null ? beginning(description) : subject,
        description, content);
    return new MappedTicket(complaint, content, notes(ticket),
        TicketLinks.of(ticket.troubleTicketRelationship()));
  }

  /**
   * The kind of contact, which is a complaint.
   *
   * @throws TicketFault naming {@code field} when it is another kind
   */
  public static String ticketType(String field, String type) {
    requireWord(field, type, List.of(COMPLAINT));
    return type;
  }

  private NewComplaint complaint(TroubleTicket ticket, Login caller, String subject, String description,
      TicketContent content) {
    GivenCharacteristics given = new GivenCharacteristics(ticket.troubleTicketCharacteristic());
    String contactNumber = given.telephone(CONTACT_NUMBER, LONGEST_WORD);
    String affectedNumber = given.telephoneOrAccount(AFFECTED_NUMBER, LONGEST_WORD);
    String homeRegion = homeRegion(given);
    Channel channel = channel(ticket.channel());
    Instant receivedAt = receivedAt(given);
    Collection<ComplaintType> known = types.all();
    GivenByRegulator office = new GivenByRegulator(given, channel);
    return NewComplaint.of(channel, receivedAt, subject, description, caller)
        .language(language(given))
        .customer(TicketParties.customerName(content.parties()),
            given.word(CUSTOMER_TIER, CustomerTier.class).orElse(CustomerTier.ORDINARY))
        .contact(contactNumber, given.email(CONTACT_EMAIL))
        .affected(affectedNumber, homeRegion == null ? proposedRegion(affectedNumber, contactNumber) : homeRegion)
        .type(complaintType(given))
        .severity(Severity.impactOf(content.severity()).orElse(null), given.count(AFFECTED_CUSTOMERS),
            given.word(CONSEQUENCE, Consequence.class).orElse(null))
        .passedOn(given.text(PASSED_ON_BY, LONGEST_NAME), given.text(PASSED_ON_AT, LONGEST_WORD))
        .regulatorReplyBy(office.replyBy(receivedAt))
        .details(office.besides(given.details(detailNames(known), types.areRequirementsKnown()), clock))
        .build();
  }

  private Channel channel(@Nullable ChannelRef channel) {
    if (channel == null) {
      return properties.channel();
    }
    if (channel.name() == null) {
      return TicketWord.known("channel.id", Channel.class, TicketText.required("channel.id", channel.id(), LONGEST_NAME));
    }
    return TicketWord.known("channel.name", Channel.class, channel.name());
  }

  private static @Nullable String channelId(@Nullable ChannelRef channel) {
    return channel == null ? null : TicketText.optional("channel.id", channel.id(), LONGEST_NAME);
  }

  private String language(GivenCharacteristics given) {
    String language = given.text(LANGUAGE, LONGEST_WORD);
    if (language == null) {
      return properties.language();
    }
    requireWord(given.place(LANGUAGE), language, LANGUAGES);
    return language;
  }

  private @Nullable String complaintType(GivenCharacteristics given) {
    String type = given.text(COMPLAINT_TYPE, LONGEST_WORD);
    if (type != null && types.refuses(type)) {
      throw TicketFault.at(given.place(COMPLAINT_TYPE), "unknown-complaint-type");
    }
    return type;
  }

  /** The details that some complaint type requires. */
  public Set<String> detailNames() {
    return detailNames(types.all());
  }

  private static Set<String> detailNames(Collection<ComplaintType> types) {
    return types.stream().flatMap(type -> type.requiredDetails().stream()).collect(Collectors.toSet());
  }

  private Instant receivedAt(GivenCharacteristics given) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant receivedAt = given.time(RECEIVED_AT);
    if (receivedAt == null) {
      return now;
    }
    if (receivedAt.isAfter(now.plus(properties.clockSkew()))) {
      throw TicketFault.at(given.place(RECEIVED_AT), "in-the-future");
    }
    if (receivedAt.isBefore(properties.earliestReceipt())) {
      throw TicketFault.at(given.place(RECEIVED_AT), "too-long-ago", properties.earliestReceipt());
    }
    return receivedAt;
  }

  private @Nullable String homeRegion(GivenCharacteristics given) {
    String region = given.text(HOME_REGION, LONGEST_WORD);
    if (region != null) {
      regions.requireKnown(given.place(HOME_REGION), region);
    }
    return region;
  }

  private @Nullable String proposedRegion(@Nullable String affectedNumber, @Nullable String contactNumber) {
    String prefix = TicketNumber.prefix(affectedNumber);
    return regions.proposedFor(prefix == null ? TicketNumber.prefix(contactNumber) : prefix);
  }

  private static List<String> notes(TroubleTicket ticket) {
    List<String> notes = new ArrayList<>();
    int position = 0;
    for (TroubleTicket.Note note : TicketList.upTo(MOST_NOTES, "note", ticket.note())) {
      String text = TicketText.optional("note[" + position++ + "].text", note.text(), LONGEST_NOTE);
      if (text != null) {
        notes.add(text);
      }
    }
    return notes;
  }

  /** The first words of the description, for a ticket without a name. */
  private static String beginning(String description) {
    String firstLine = description.strip().lines().findFirst().orElseThrow();
    if (firstLine.codePointCount(0, firstLine.length()) <= SUBJECT_FROM_DESCRIPTION) {
      return firstLine;
    }
    return firstLine.substring(0, firstLine.offsetByCodePoints(0, SUBJECT_FROM_DESCRIPTION)) + "…";
  }

  private static void requireWord(String field, String word, List<String> allowed) {
    if (!allowed.contains(word)) {
      throw TicketFault.at(field, "not-one-of", String.join(", ", allowed));
    }
  }

  private static boolean sameTicket(Identifier one, Identifier other) {
    return one.id().equals(other.id()) && String.valueOf(one.owner()).equals(String.valueOf(other.owner()));
  }
}
