package org.complaintdesk.intake.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintdesk.desk.DialledNumber;
import org.complaintdesk.intake.GivenCharacteristics;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.TroubleTicket.ChannelRef;
import org.complaintdesk.intake.TroubleTicket.Characteristic;
import org.complaintdesk.intake.TroubleTicket.ExternalIdentifier;
import org.complaintdesk.intake.TroubleTicket.Note;
import org.complaintdesk.intake.TroubleTicket.RelatedParty;
import org.complaintdesk.intake.file.text.SavedTwice;
import org.jspecify.annotations.Nullable;

/** Makes each row of a file the ticket that another system would have sent for it. */
final class ImportTickets {

  private static final String COMPLAINT = "complaint";
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  /** What stands for characters that an earlier program could not read, and what becomes of two of these in GB18030. */
  private static final Pattern LOST_CHARACTERS =
      Pattern.compile("\uFFFD|锟斤拷|\\A[\\s\\p{P}]*[?？]{3}[\\s\\p{P}]*\\z");
  private static final Pattern ENTRY_OF_A_LIST = Pattern.compile("(\\w+)\\[(\\d+)]");

  private static final Set<String> NUMBERS_OF_A_CUSTOMER =
      Set.of(GivenCharacteristics.CONTACT_NUMBER, GivenCharacteristics.AFFECTED_NUMBER);

  private final ImportMapping mapping;
  private final ImportDates dates;
  private final ImportColumns columns;

  ImportTickets(ImportMapping mapping, ImportDates dates, ImportColumns columns) {
    this.mapping = mapping;
    this.dates = dates;
    this.columns = columns;
  }

  /**
   * The ticket in a row.
   *
   * @throws TicketFault when the row has more or fewer cells than the first one, or a date is not written as it should
   */
  TroubleTicket ticket(List<String> cells) {
    if (!columns.fit(cells)) {
      throw TicketFault.at("row", "other-width", columns.width());
    }
    Map<String, String> values = values(cells);
    String channel = values.get(ImportMapping.CHANNEL);
    String note = values.get(ImportMapping.NOTE);
    return new TroubleTicket(null, null, TroubleTicket.TYPE, values.get(ImportMapping.NAME),
        values.get(ImportMapping.DESCRIPTION), values.get(ImportMapping.SEVERITY),
        values.getOrDefault(ImportMapping.TICKET_TYPE, COMPLAINT), null, null, null, null, null, null, null,
        channel == null ? null : new ChannelRef(null, channel, null),
        List.of(new ExternalIdentifier(required(values, ImportMapping.IDENTIFIER),
            required(values, ImportMapping.OWNER), values.get(ImportMapping.IDENTIFIER_TYPE), null)),
        parties(values), characteristics(values),
        note == null ? null : List.of(new Note(null, null, null, note, null)), null, null);
  }

  /** When the complaint in a row was received, or null where the row does not tell it as it should. */
  @Nullable Instant receivedAt(List<String> cells) {
    ImportSource source = mapping.sources().get(GivenCharacteristics.RECEIVED_AT);
    if (source == null || !columns.fit(cells)) {
      return null;
    }
    try {
      String moment = dates.iso(GivenCharacteristics.RECEIVED_AT, columns.value(source, cells));
      return OffsetDateTime.parse(moment).toInstant();
    } catch (TicketFault rejectedLater) {
      return null;
    }
  }

  /** The columns of that attribute as the mapping calls them, or empty when it has none. */
  String columns(String target) {
    ImportSource source = mapping.sources().get(target);
    return source == null ? "" : source.label();
  }

  /** The attribute of the mapping that stands at that place of a ticket made here. */
  static String target(TroubleTicket ticket, String place) {
    Matcher entry = ENTRY_OF_A_LIST.matcher(place);
    if (!entry.lookingAt()) {
      return place;
    }
    int index = Integer.parseInt(entry.group(2));
    return switch (entry.group(1)) {
      case "externalIdentifier" -> place.endsWith(".owner") ? ImportMapping.OWNER : ImportMapping.IDENTIFIER;
      case "relatedParty" -> ImportMapping.PARTY + entryOf(ticket.relatedParty(), index).role();
      case "troubleTicketCharacteristic" ->
          String.valueOf(entryOf(ticket.troubleTicketCharacteristic(), index).name());
      default -> entry.group(1);
    };
  }

  /** The numbers that a ticket made here names: its own in other systems, and those of the customer. */
  static Set<String> about(TroubleTicket ticket) {
    Set<String> numbers = new HashSet<>();
    for (ExternalIdentifier identifier : Objects.requireNonNull(ticket.externalIdentifier())) {
      numbers.add(identifier.owner() + "/" + identifier.id());
    }
    for (Characteristic characteristic : Objects.requireNonNull(ticket.troubleTicketCharacteristic())) {
      if (NUMBERS_OF_A_CUSTOMER.contains(String.valueOf(characteristic.name()))) {
        numbers.add(DialledNumber.withoutExtension(Objects.requireNonNull(characteristic.value()).asText()));
      }
    }
    return numbers;
  }

  private static <T> T entryOf(@Nullable List<@Nullable T> list, int index) {
    return Objects.requireNonNull(Objects.requireNonNull(list).get(index));
  }

  private Map<String, String> values(List<String> cells) {
    Map<String, String> values = new LinkedHashMap<>();
    mapping.sources().forEach((target, source) -> {
      String value = columns.value(source, cells);
      if (value.isEmpty() && target.equals(GivenCharacteristics.RECEIVED_AT)) {
        throw TicketFault.at(target, "date-blank");
      }
      if (LOST_CHARACTERS.matcher(value).find()) {
        throw TicketFault.at(target, "lost-character");
      }
      if (SavedTwice.isSeenIn(value)) {
        throw TicketFault.at(target, "saved-twice");
      }
      if (!value.isEmpty()) {
        values.put(target, GivenCharacteristics.TIMES.contains(target) ? dates.iso(target, value) : value);
      }
    });
    return values;
  }

  private static String required(Map<String, String> values, String target) {
    String value = values.get(target);
    if (value == null) {
      throw TicketFault.at(target, "missing");
    }
    return value;
  }

  private static List<@Nullable RelatedParty> parties(Map<String, String> values) {
    List<@Nullable RelatedParty> parties = new ArrayList<>();
    values.forEach((target, value) -> {
      if (target.startsWith(ImportMapping.PARTY)) {
        parties.add(new RelatedParty(target.substring(ImportMapping.PARTY.length()), value, null, null));
      }
    });
    return parties;
  }

  private static List<@Nullable Characteristic> characteristics(Map<String, String> values) {
    List<@Nullable Characteristic> characteristics = new ArrayList<>();
    values.forEach((target, value) -> {
      if (!ImportMapping.isAttribute(target)) {
        characteristics.add(new Characteristic(target, null, json(target, value), null));
      }
    });
    return characteristics;
  }

  /** Cells are texts; what is no count goes on as text, so that it is refused like a text that another system sent. */
  private static JsonNode json(String target, String value) {
    boolean count = target.equals(GivenCharacteristics.AFFECTED_CUSTOMERS) && COUNT.matcher(value).matches();
    return count ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value);
  }
}
