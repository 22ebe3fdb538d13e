package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.intake.AttributeName;
import org.complaintdesk.intake.ContentHash;
import org.complaintdesk.intake.KeptAttributes;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketLinks;
import org.complaintdesk.intake.TicketStatus;
import org.complaintdesk.intake.TicketText;
import org.complaintdesk.intake.TicketWord;
import org.complaintdesk.intake.TroubleTicket;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants changed in a ticket. Notes are only ever added, although a merge patch would replace the list:
 * what is on record stays.
 *
 * @param id the ticket's id, where the patch repeats it
 * @param status the status wanted
 * @param reason why the status is wanted
 * @param request what the customer asks for
 * @param notes the notes of the list, new ones and ones already on record
 * @param relationships other tickets that it is to be linked with; those that it is linked with already stay
 * @param unkept where something stands that the desk does not keep, besides the notes
 */
record TicketPatch(@Nullable String id, @Nullable String status, @Nullable String reason,
    @Nullable TicketRequest request, List<PatchNote> notes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TicketLinks.Given> relationships,
    @JsonIgnore List<String> unkept) {

  static final String ID = "id";
  static final String STATUS = "status";
  static final String REASON = "statusChangeReason";

  static final String NOTE = "note";
  /** Where the word of a request stands: it is the only characteristic that a patch may hold. */
  static final String REQUEST_VALUE = "troubleTicketCharacteristic[0].value";

  private static final String TYPE = "@type";
  private static final String CHARACTERISTICS = "troubleTicketCharacteristic";
  private static final String REQUEST_PLACE = CHARACTERISTICS + "[0]";
  private static final String REQUEST = "request";
  private static final Set<String> CHANGEABLE =
      Set.of(ID, TYPE, STATUS, REASON, CHARACTERISTICS, NOTE, TicketLinks.RELATIONSHIPS);
  private static final Set<String> KEPT_OF_A_REQUEST = Set.of("name", "value");
  private static final Set<String> KEPT_OF_A_NOTE = Set.of("text");
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_TEXT = 4000;
  /** Also a long case can be sent back whole; of these few are new. */
  private static final int MOST_NOTES = 2000;

  /**
   * A note of the list.
   *
   * @param place where it stands
   * @param id the id that it has on record, or one of the client's own
   * @param text null only where the id alone says which note is meant
   * @param author whoever it is on record from, or somebody of the client's own; a new note is the caller's
   * @param date when it came on record, or a time of the client's own; a new note is of now
   * @param unkept where something stands that the desk does not keep when the note is new
   */
  record PatchNote(String place, @Nullable String id, @Nullable String text, @JsonIgnore @Nullable String author,
      @JsonIgnore @Nullable String date, @JsonIgnore List<String> unkept) {

    /** What it says: of a note that has no words the id. */
    String said() {
      return text == null ? "#" + id : text;
    }
  }

  /**
   * Reads a merge patch (RFC 7396).
   *
   * @throws TicketFault naming the first attribute that cannot be changed or has a wrong value
   */
  static TicketPatch from(ObjectNode patch) {
    for (Map.Entry<String, JsonNode> attribute : patch.properties()) {
      String name = attribute.getKey();
      if (!CHANGEABLE.contains(name)) {
        throw TicketFault.at(AttributeName.shown(name), "not-changeable");
      }
      if (attribute.getValue().isNull()) {
        throw TicketFault.at(name, "not-removable");
      }
    }
    String type = text(TYPE, patch.get(TYPE), LONGEST_ID);
    if (type != null && !type.equals(TroubleTicket.TYPE)) {
      throw TicketFault.at(TYPE, "not-one-of", TroubleTicket.TYPE);
    }
    String status = text(STATUS, patch.get(STATUS), LONGEST_ID);
    if (status != null && !TicketStatus.WORDS.contains(status)) {
      throw TicketFault.at(STATUS, "not-one-of", String.join(", ", TicketStatus.WORDS));
    }
    return new TicketPatch(text(ID, patch.get(ID), LONGEST_ID), status,
        text(REASON, patch.get(REASON), LONGEST_TEXT), request(patch.get(CHARACTERISTICS)), notes(patch.get(NOTE)),
        TicketLinks.of(patch.get(TicketLinks.RELATIONSHIPS)),
        KeptAttributes.besides(KEPT_OF_A_REQUEST, REQUEST_PLACE, patch.path(CHARACTERISTICS).path(0)));
  }

  /** By what it is known to be the same change of that ticket when it comes again. */
  ContentHash hash(CaseNumber number) {
    List<String> said = notes.stream().map(PatchNote::said).toList();
    List<@Nullable Object> kept = new ArrayList<>(Arrays.asList(number.value(), status, reason, request, said));
    if (!relationships.isEmpty()) {
      kept.add(relationships);
    }
    return ContentHash.of(kept, List.of(number.value(), this));
  }

  private static @Nullable TicketRequest request(@Nullable JsonNode list) {
    if (list == null || entries(CHARACTERISTICS, list, 1).isEmpty()) {
      return null;
    }
    JsonNode only = entry(REQUEST_PLACE, list.get(0));
    String name = TicketText.required(REQUEST_PLACE + ".name", text(REQUEST_PLACE + ".name", only.get("name"), LONGEST_ID),
        LONGEST_ID);
    if (!name.equals(REQUEST)) {
      throw TicketFault.at(REQUEST_PLACE + ".name", "not-one-of", REQUEST);
    }
    String value = TicketText.required(REQUEST_VALUE, text(REQUEST_VALUE, only.get("value"), LONGEST_ID), LONGEST_ID);
    return TicketWord.known(REQUEST_VALUE, TicketRequest.class, value);
  }

  private static List<PatchNote> notes(@Nullable JsonNode list) {
    if (list == null) {
      return List.of();
    }
    List<PatchNote> notes = new ArrayList<>();
    entries(NOTE, list, MOST_NOTES).forEach(note -> notes.add(note(NOTE + "[" + notes.size() + "]", note)));
    return List.copyOf(notes);
  }

  private static JsonNode entries(String field, JsonNode list, int most) {
    if (!list.isArray()) {
      throw TicketFault.at(field, "not-a-list");
    }
    if (list.size() > most) {
      throw TicketFault.at(field, "too-many", most);
    }
    return list;
  }

  private static JsonNode entry(String place, JsonNode entry) {
    if (!entry.isObject()) {
      throw TicketFault.at(place, "not-an-object");
    }
    return entry;
  }

  private static PatchNote note(String place, JsonNode note) {
    entry(place, note);
    String id = text(place + ".id", note.get("id"), LONGEST_ID);
    String text = text(place + ".text", note.get("text"), Integer.MAX_VALUE);
    if (id == null && text == null) {
      throw TicketFault.at(place + ".text", "missing");
    }
    return new PatchNote(place, id, text, text(place + ".author", note.get("author"), LONGEST_ID),
        text(place + ".date", note.get("date"), LONGEST_ID), KeptAttributes.besides(KEPT_OF_A_NOTE, place, note));
  }

  private static @Nullable String text(String field, @Nullable JsonNode value, int limit) {
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw TicketFault.at(field, "not-a-text");
    }
    return TicketText.required(field, value.textValue(), limit);
  }
}
