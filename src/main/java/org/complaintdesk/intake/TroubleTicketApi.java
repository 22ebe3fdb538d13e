package org.complaintdesk.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints in and out as trouble tickets: TM Forum TMF621 v5, create and retrieve by id. */
@RestController
class TroubleTicketApi {

  static final String TICKETS = "/tmf-api/troubleTicket/v5/troubleTicket";
  static final String TICKET = TICKETS + "/{id}";
  private static final List<String> ALWAYS = List.of("id", "href", "@type");

  private final TicketReader reader;
  private final Intake intake;
  private final Tickets tickets;
  private final ObjectMapper json;

  TroubleTicketApi(TicketReader reader, Intake intake, Tickets tickets, ObjectMapper json) {
    this.reader = reader;
    this.intake = intake;
    this.tickets = tickets;
    this.json = json;
  }

  /** Registers a ticket: 201 the first time, 200 with the same ticket when the same submission comes again. */
  @PostMapping(path = TICKETS, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<JsonNode> create(InputStream body, Principal caller, HttpServletRequest request,
      @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType contentType,
      @RequestHeader(name = Intake.IDEMPOTENCY_KEY, required = false) @Nullable String idempotencyKey,
      @RequestParam(required = false) @Nullable String fields) {
    requireJsonAccepted(request);
    Charset charset = contentType.getCharset();
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      throw TicketFault.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-media-type");
    }
    Receipt receipt = intake.submit(reader.read(body), caller.getName(), idempotencyKey);
    Locale language = IntakeTexts.languageOf(request);
    TroubleTicket ticket = tickets.answer(receipt, caller.getName(), language);
    return ResponseEntity.status(receipt.first() ? HttpStatus.CREATED : HttpStatus.OK)
        .contentType(MediaType.APPLICATION_JSON)
        .location(URI.create(TicketView.href(receipt.number())))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .body(selected(ticket, fields));
  }

  /** The ticket of that number, as its reader may see it. */
  @GetMapping(TICKET)
  ResponseEntity<JsonNode> retrieve(@PathVariable String id, Principal caller, HttpServletRequest request,
      @RequestParam(required = false) @Nullable String fields) {
    requireJsonAccepted(request);
    Locale language = IntakeTexts.languageOf(request);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .body(selected(tickets.read(id, caller.getName(), language), fields));
  }

  /** Checked before anything is done: a ticket whose sender cannot read the answer is not registered. */
  private static void requireJsonAccepted(HttpServletRequest request) {
    if (!acceptsJson(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))) {
      throw TicketFault.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
    }
  }

  private static boolean acceptsJson(List<String> accept) {
    try {
      return accept.isEmpty() || MediaType.parseMediaTypes(accept).stream()
          .anyMatch(type -> type.includes(MediaType.APPLICATION_JSON));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  /** The first-level attributes asked for, and those that every answer has. */
  private JsonNode selected(TroubleTicket ticket, @Nullable String fields) {
    ObjectNode whole = json.valueToTree(ticket);
    if (fields == null || fields.isBlank()) {
      return whole;
    }
    Set<String> asked = new LinkedHashSet<>(ALWAYS);
    Stream.of(fields.split(",")).map(String::strip).forEach(asked::add);
    return whole.retain(asked);
  }
}
