package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.complaint.type.ComplaintType;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.ticket.TicketReader;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.util.unit.DataSize;

/** What all tests of a ticket's meaning share: a ticket that says the least, tables that answer, and the mapping. */
abstract class MappingScenario {

  protected static final Instant NOW = Instant.parse("2026-11-12T02:00:00Z");
  protected static final ObjectMapper JSON = new ObjectMapper();

  protected final ComplaintTypes types = mock(ComplaintTypes.class);
  protected final HomeRegions regions = mock(HomeRegions.class);
  private final IntakeProperties properties = new IntakeProperties(DataSize.ofMegabytes(1), Duration.ofMinutes(5),
      Instant.parse("2000-01-01T00:00:00Z"), Channel.WEB, "zh-CN");
  private final TicketReader reader = new TicketReader(properties);
  private final TicketMapping mapping = new TicketMapping(types, regions, properties,
      Clock.fixed(NOW, ZoneOffset.UTC));
  protected final ObjectNode ticket = JSON.createObjectNode()
      .put("@type", "TroubleTicket").put("description", "上网很慢").put("severity", "Major")
      .put("ticketType", "complaint");

  @BeforeEach
  void tablesAnswer() {
    ComplaintType signal = new ComplaintType("network.signal", "Signal", List.of("contactNumber"), List.of("symptom", "contactNumber"));
    ComplaintType dispute = new ComplaintType("tariff.charge-dispute", "Dispute", List.of("contactNumber"), List.of("disputedAmount"));
    when(types.find(signal.id())).thenReturn(Optional.of(signal));
    when(types.all()).thenReturn(List.of(signal, dispute));
    when(types.areRequirementsKnown()).thenReturn(true);
    when(types.refuses(anyString())).thenAnswer(asked ->
        !List.of(signal.id(), dispute.id()).contains(asked.<String>getArgument(0)));
    when(regions.proposedFor(any())).thenReturn("province-head-office");
  }

  NewComplaint mapped() {
    return mappedTicket().complaint();
  }

  MappedTicket mappedTicket() {
    byte[] body = inAscii(ticket.toString()).getBytes(StandardCharsets.US_ASCII);
    return mapping.map(reader.read(new ByteArrayInputStream(body)), new Login("api"));
  }

  /** Half of a pair cannot be written in UTF-8, but it can come as an escape. */
  private static String inAscii(String json) {
    return json.chars().mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  TicketFault assertRefused(String code, String field) {
    TicketFault fault = catchThrowableOfType(TicketFault.class, this::mappedTicket);
    assertThat(fault).as("refused with %s at %s", code, field).isNotNull();
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.status().value()).isEqualTo(400);
    return fault;
  }

  void party(String role, String name) {
    ArrayNode parties = ticket.withArray("relatedParty");
    parties.addObject().put("role", role).put("@type", "RelatedPartyRefOrPartyRoleRef")
        .putObject("partyOrPartyRole").put("id", "9176").put("name", name).put("@type", "PartyRef");
  }

  void characteristic(String name, String value) {
    characteristics().addObject().put("@type", "StringCharacteristic").put("name", name).put("value", value);
  }

  ArrayNode characteristics() {
    return ticket.withArray("troubleTicketCharacteristic");
  }
}
