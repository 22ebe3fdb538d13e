package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.complaintdesk.intake.IdempotencyKey;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.Receipt;
import org.complaintdesk.intake.SentTicket;
import org.complaintdesk.intake.TroubleTicket;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints in and out as trouble tickets: TM Forum TMF621 v5, all of the resource but its deletion. */
@RestController
public class TroubleTicketApi {

  public static final String TICKETS = "/tmf-api/troubleTicket/v5/troubleTicket";
  static final String TICKET = TICKETS + "/{id}";
  static final String MERGE_PATCH = "application/merge-patch+json";

  private static final String TOTAL_COUNT = "X-Total-Count";
  private static final String RESULT_COUNT = "X-Result-Count";

  private final TicketReader reader;
  private final ListRequests requests;
  private final Intake intake;
  private final Tickets tickets;
  private final TicketChanges changes;
  private final TicketWarnings warnings;
  private final ObjectMapper json;

  TroubleTicketApi(TicketReader reader, ListRequests requests, Intake intake, Tickets tickets, TicketChanges changes,
      TicketWarnings warnings, ObjectMapper json) {
    this.reader = reader;
    this.requests = requests;
    this.intake = intake;
    this.tickets = tickets;
    this.changes = changes;
    this.warnings = warnings;
    this.json = json;
  }

  /** Registers a ticket: 201 the first time, 200 with the same ticket when the same submission comes again. */
  @PostMapping(path = TICKETS, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<JsonNode> create(InputStream body, Principal caller, HttpServletRequest request,
      @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType contentType,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
      @RequestParam MultiValueMap<String, String> parameters) {
    JsonRequests.requireAccepted(request);
    JsonRequests.requireUtf8(contentType);
    Selection selection = Selection.of(parameters);
    SentTicket sent = reader.readTicket(body);
    Receipt receipt = intake.submit(sent, new Login(caller.getName()), idempotencyKey);
    Locale language = ReaderLanguage.of(request);
    TroubleTicket ticket = tickets.answer(receipt, new Login(caller.getName()), language);
    return answer(receipt.first() ? HttpStatus.CREATED : HttpStatus.OK, language)
        .location(URI.create(TicketView.href(receipt.number())))
        .header(TicketWarnings.HEADER, warnings.unkept(sent.unkept()))
        .body(shown(ticket, selection));
  }

  /** The ticket of that number, as its reader may see it. */
  @GetMapping(TICKET)
  ResponseEntity<JsonNode> retrieve(@PathVariable String id, Principal caller, HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> parameters) {
    JsonRequests.requireAccepted(request);
    Selection selection = Selection.of(parameters);
    Locale language = ReaderLanguage.of(request);
    TroubleTicket ticket = tickets.read(new CaseNumber(id), new Login(caller.getName()), language);
    return answer(HttpStatus.OK, language).body(shown(ticket, selection));
  }

  /** A page of the tickets asked for, newest first: 200 when these are all, else 206. */
  @GetMapping(TICKETS)
  ResponseEntity<JsonNode> list(@RequestParam MultiValueMap<String, String> parameters, Principal caller,
      HttpServletRequest request) {
    JsonRequests.requireAccepted(request);
    Locale language = ReaderLanguage.of(request);
    Selection selection = Selection.ofList(parameters);
    TicketPage page = tickets.page(requests.read(parameters), selection, new Login(caller.getName()), language);
    ArrayNode list = json.createArrayNode();
    page.tickets().forEach(ticket -> list.add(shown(ticket, selection)));
    return answer(page.isAll() ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT, language)
        .header(TOTAL_COUNT, String.valueOf(page.total()))
        .header(RESULT_COUNT, String.valueOf(list.size()))
        .body(list);
  }

  /** Adds notes to a ticket, makes a request of the customer or takes the ticket back, and answers it as changed. */
  @PatchMapping(path = TICKET, consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<JsonNode> change(@PathVariable String id, InputStream body, Authentication caller,
      HttpServletRequest request, @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType contentType,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
      @RequestParam MultiValueMap<String, String> parameters) {
    JsonRequests.requireAccepted(request);
    JsonRequests.requireUtf8(contentType);
    Selection selection = Selection.of(parameters);
    NotTaken notTaken =
        changes.apply(new CaseNumber(id), TicketPatch.from(reader.readPatch(body)), caller, idempotencyKey);
    Locale language = ReaderLanguage.of(request);
    TroubleTicket ticket = tickets.read(new CaseNumber(id), new Login(caller.getName()), language);
    return answer(HttpStatus.OK, language).header(TicketWarnings.HEADER, warnings.of(notTaken))
        .body(shown(ticket, selection));
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, Locale language) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
  }

  private ObjectNode shown(TroubleTicket ticket, Selection selection) {
    return selection.from(json.<ObjectNode>valueToTree(ticket));
  }
}
