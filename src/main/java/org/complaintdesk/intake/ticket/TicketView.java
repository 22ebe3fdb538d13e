package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintdesk.complaint.Arrival;
import org.complaintdesk.complaint.Complainant;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Matter;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.intake.GivenCharacteristics;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.Severity;
import org.complaintdesk.intake.TicketContent;
import org.complaintdesk.intake.TicketContent.Party;
import org.complaintdesk.intake.TicketStatus;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.TroubleTicket.ChannelRef;
import org.complaintdesk.intake.TroubleTicket.Characteristic;
import org.complaintdesk.intake.TroubleTicket.ExternalIdentifier;
import org.complaintdesk.intake.TroubleTicket.Note;
import org.complaintdesk.intake.TroubleTicket.PartyRef;
import org.complaintdesk.intake.TroubleTicket.RelatedParty;
import org.complaintdesk.intake.TroubleTicket.Relationship;
import org.complaintdesk.intake.TroubleTicket.StatusChange;
import org.complaintdesk.link.ComplaintLinks.Link;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A complaint as a trouble ticket (design.md, ticket and complaint). Times are told in the desk's zone. */
@Component
class TicketView {

  private final TicketParts parts;
  private final CaseFile caseFile;
  private final IntakeTexts texts;
  private final ZoneId zone;

  TicketView(TicketParts parts, CaseFile caseFile, IntakeTexts texts, @Value("${complaint-desk.zone}") ZoneId zone) {
    this.parts = parts;
    this.caseFile = caseFile;
    this.texts = texts;
    this.zone = zone;
  }

  /**
   * The ticket.
   *
   * @param full whether names and numbers are shown
   * @param language of the notes
   */
  TroubleTicket of(Complaint complaint, boolean full, Locale language) {
    return of(complaint, parts.of(List.of(complaint), true), full, language);
  }

  /**
   * Several tickets, names and numbers masked.
   *
   * @param notes whether their case files are told
   */
  List<TroubleTicket> masked(List<Complaint> complaints, boolean notes, Locale language) {
    TicketParts.Read read = parts.of(complaints, notes);
    return complaints.stream().map(complaint -> of(complaint, read, false, language)).toList();
  }

  private TroubleTicket of(Complaint complaint, TicketParts.Read read, boolean full, Locale language) {
    MaskedView masked = full ? MaskedView.disclosed() : complaint.masked();
    Optional<TicketContent> content = read.content(complaint.number());
    List<StatusChange> changes = complaint.statusChanges().stream()
        .map(change -> new StatusChange(TicketStatus.of(change.status()), time(change.at()),
            masked.text(change.reason()), "StatusChange"))
        .toList();
    StatusChange last = changes.get(changes.size() - 1);
    return new TroubleTicket(
        complaint.number().value(),
        href(complaint.number()),
        TroubleTicket.TYPE,
        masked.text(complaint.matter().subject()),
        masked.text(complaint.matter().detail()),
        complaint.matter().impact().map(Severity::wordFor).or(() -> content.map(TicketContent::severity)).orElse(null),
        "complaint",
        last.status(),
        last.statusChangeDate(),
        last.statusChangeReason(),
        time(complaint.arrival().registeredAt()),
        time(complaint.changedAt()),
        read.dueAt(complaint.number()).map(this::time).orElse(null),
        complaint.toldAt().map(this::time).orElse(null),
        channel(complaint, content),
        identifiers(content, masked),
        parties(complaint, content, masked),
        characteristics(complaint, masked),
        notes(read.entries(complaint.number()), masked, language),
        List.copyOf(changes),
        relationships(read.links(complaint.number())));
  }

  private static List<@Nullable Relationship> relationships(List<Link> links) {
    List<@Nullable Relationship> relationships = new ArrayList<>();
    links.forEach(link -> relationships.add(
        new Relationship(link.other().value(), href(link.other()), link.relation(), "TroubleTicketRelationship")));
    return relationships;
  }

  static String href(CaseNumber number) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path(TroubleTicketApi.TICKETS).pathSegment(number.value()).toUriString();
  }

  private static ChannelRef channel(Complaint complaint, Optional<TicketContent> content) {
    String word = complaint.arrival().channel().id();
    return new ChannelRef(content.map(TicketContent::channelId).orElse(word), word, "ChannelRef");
  }

  /** A number or an address of the customer may serve as one. */
  private static List<@Nullable ExternalIdentifier> identifiers(Optional<TicketContent> content, MaskedView masked) {
    List<@Nullable ExternalIdentifier> identifiers = new ArrayList<>();
    content.ifPresent(ticket -> ticket.identifiers().forEach(identifier -> identifiers.add(
        new ExternalIdentifier(masked.identifier(identifier.id()), masked.text(identifier.owner()),
            masked.text(identifier.type()), "ExternalIdentifier"))));
    return identifiers;
  }

  private static List<@Nullable RelatedParty> parties(Complaint complaint, Optional<TicketContent> content,
      MaskedView masked) {
    Complainant complainant = complaint.complainant();
    List<@Nullable RelatedParty> parties = new ArrayList<>();
    List<Party> named = content.map(TicketContent::parties).orElse(List.of());
    for (Party party : named) {
      parties.add(party(party, masked.name(party.isCustomer() ? complainant.name() : party.name()), masked));
    }
    if (complainant.name() != null && named.stream().noneMatch(Party::isCustomer)) {
      Party customer = new Party(TicketContent.CUSTOMER, null, null, null, null);
      parties.add(party(customer, masked.name(complainant.name()), masked));
    }
    return parties;
  }

  /** A reference needs an id: a party that came without one is known by its role. */
  private static RelatedParty party(Party party, @Nullable String name, MaskedView masked) {
    String id = party.id() == null ? party.role() : masked.identifier(party.id());
    PartyRef reference = new PartyRef(id, name, party.referredType(),
        party.type() == null ? "PartyRef" : party.type());
    return new RelatedParty(party.role(), null, reference, "RelatedPartyRefOrPartyRoleRef");
  }

  private List<@Nullable Characteristic> characteristics(Complaint complaint, MaskedView masked) {
    Arrival arrival = complaint.arrival();
    Complainant complainant = complaint.complainant();
    Matter matter = complaint.matter();
    List<@Nullable Characteristic> list = new ArrayList<>();
    add(list, GivenCharacteristics.CONTACT_NUMBER, masked.number(complainant.contactNumber()));
    add(list, GivenCharacteristics.CONTACT_EMAIL, masked.email(complainant.contactEmail()));
    add(list, GivenCharacteristics.AFFECTED_NUMBER, masked.number(complainant.affectedNumber()));
    add(list, GivenCharacteristics.COMPLAINT_TYPE, matter.complaintType().orElse(null));
    add(list, GivenCharacteristics.HOME_REGION, complainant.homeRegion());
    add(list, GivenCharacteristics.RECEIVED_AT, time(arrival.receivedAt()));
    add(list, GivenCharacteristics.LANGUAGE, complainant.language());
    add(list, GivenCharacteristics.CUSTOMER_TIER, complainant.customerTier().id());
    matter.affectedCustomers().ifPresent(count -> list.add(new Characteristic(
        GivenCharacteristics.AFFECTED_CUSTOMERS, "integer", IntNode.valueOf(count), "IntegerCharacteristic")));
    add(list, GivenCharacteristics.CONSEQUENCE, matter.consequence().map(DomainWord::id).orElse(null));
    add(list, GivenCharacteristics.PASSED_ON_BY, arrival.passedOnBy().orElse(null));
    add(list, GivenCharacteristics.PASSED_ON_AT, arrival.passedOnAt().orElse(null));
    add(list, GivenCharacteristics.REGULATOR_REPLY_BY, arrival.regulatorReplyBy().map(this::time).orElse(null));
    new TreeMap<>(matter.details()).forEach((name, value) -> add(list, name, masked.text(value)));
    return list;
  }

  private static void add(List<@Nullable Characteristic> list, String name, @Nullable String value) {
    if (value != null) {
      list.add(new Characteristic(name, "string", TextNode.valueOf(value), "StringCharacteristic"));
    }
  }

  private List<@Nullable Note> notes(List<CaseEntry> entries, MaskedView masked, Locale language) {
    List<@Nullable Note> notes = new ArrayList<>();
    for (CaseEntry entry : entries) {
      String author = entry.actor().map(Login::value).orElseGet(() -> texts.say("author.desk", language));
      notes.add(new Note(String.valueOf(entry.id()), author, time(entry.happenedAt()),
          masked.text(caseFile.tell(entry, language)), "Note"));
    }
    return notes;
  }

  private String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
  }
}
