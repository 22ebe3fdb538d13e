package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.ticket.TicketPatch.PatchNote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a client wants changed in a ticket")
class TicketPatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void notesAreAddedAndTheTicketIsTakenBack() {
    TicketPatch patch = read("""
        {"@type": "TroubleTicket", "id": "C1", "status": "cancelled", "statusChangeReason": "已解决",
         "note": [{"text": "请加快", "@type": "Note", "author": "李明", "date": "2026-11-12T10:00:00Z"}, {"id": "7"}]}""");

    assertThat(patch).isEqualTo(new TicketPatch("C1", "cancelled", "已解决", null,
        List.of(new PatchNote("note[0]", null, "请加快", "李明", "2026-11-12T10:00:00Z",
            List.of("note[0].author", "note[0].date")),
            new PatchNote("note[1]", "7", null, null, null, List.of("note[1].id"))), List.of(), List.of()));
  }

  @Test
  void aRequestIsACharacteristic() {
    assertThat(read("""
        {"troubleTicketCharacteristic": [{"name": "request", "value": "escalation"}]}""").request())
        .isEqualTo(TicketRequest.ESCALATION);
    assertThat(read("{\"troubleTicketCharacteristic\": []}").request()).isNull();
  }

  @Test
  void anEmptyPatchAsksForNothing() {
    assertThat(read("{}")).isEqualTo(new TicketPatch(null, null, null, null, List.of(), List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "{\"severity\": \"Minor\"}                | not-changeable | severity",
      "{\"description\": null}                  | not-changeable | description",
      "{\"externalIdentifier\": []}             | not-changeable | externalIdentifier",
      "{\"李明\": 1}                            | not-changeable | ?",
      "{\"@type\": \"Incident\"}                | not-one-of     | @type",
      "{\"status\": null}                       | not-removable  | status",
      "{\"note\": null}                         | not-removable  | note",
      "{\"status\": \"open\"}                   | not-one-of     | status",
      "{\"status\": 1}                          | not-a-text     | status",
      "{\"statusChangeReason\": \" \"}          | blank          | statusChangeReason",
      "{\"troubleTicketCharacteristic\": {}} | not-a-list | troubleTicketCharacteristic",
      "{\"troubleTicketCharacteristic\": [\"chase\"]} | not-an-object | troubleTicketCharacteristic[0]",
      "{\"troubleTicketCharacteristic\": [null]} | not-an-object | troubleTicketCharacteristic[0]",
      "{\"troubleTicketCharacteristic\": [{\"value\": \"chase\"}]} | missing | troubleTicketCharacteristic[0].name",
      "{\"troubleTicketCharacteristic\": [{\"name\": \"request\"}]} | missing | troubleTicketCharacteristic[0].value",
      "{\"troubleTicketCharacteristic\": [{\"name\": \"request\", \"value\": null}]} | not-a-text | troubleTicketCharacteristic[0].value",
      "{\"troubleTicketCharacteristic\": [{\"name\": \"request\", \"value\": [\"chase\"]}]} | not-a-text | troubleTicketCharacteristic[0].value",
      "{\"troubleTicketCharacteristic\": [{\"name\": \"request\", \"value\": \"hurry\"}]} | not-one-of | troubleTicketCharacteristic[0].value",
      "{\"troubleTicketCharacteristic\": [{\"name\": \"contactNumber\", \"value\": \"1\"}]} | not-one-of | troubleTicketCharacteristic[0].name",
      "{\"troubleTicketCharacteristic\": [{}, {}]} | too-many | troubleTicketCharacteristic",
      "{\"note\": {}}                           | not-a-list     | note",
      "{\"note\": [\"a\"]}                      | not-an-object  | note[0]",
      "{\"note\": [{\"text\": \"a\"}, {}]}      | missing        | note[1].text",
      "{\"note\": [{\"text\": \"\"}]}           | blank          | note[0].text",
      "{\"note\": [{\"text\": \"a\\u0000\"}]}   | control-character | note[0].text",
      "{\"note\": [{\"text\": [\"a\"]}]}        | not-a-text     | note[0].text"})
  void whateverElseIsAskedForIsRefusedWhereItStands(String patch, String code, String field) {
    TicketFault fault = catchThrowableOfType(TicketFault.class, () -> read(patch));

    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.status().value()).isEqualTo(400);
  }

  @Test
  void aReasonHasItsLimit() {
    TicketFault fault = catchThrowableOfType(TicketFault.class,
        () -> read("{\"statusChangeReason\": \"" + "长".repeat(4001) + "\"}"));

    assertThat(fault.code()).isEqualTo("too-long");
  }

  private static TicketPatch read(String patch) {
    try {
      return TicketPatch.from((ObjectNode) JSON.readTree(patch));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
