package org.complaintdesk.intake.file;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.file.ImportReader.Examined;
import org.complaintdesk.intake.ticket.JsonRequests;
import org.complaintdesk.intake.ticket.ListRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of complaints, sent by complaint management (design.md, file import). */
@RestController
public class ImportApi {

  static final String IMPORTS = "/imports";
  private static final String IMPORT = IMPORTS + "/{id}";
  private static final int REJECTED_SHOWN = 100;
  private static final int MOST_REJECTED_SHOWN = 1000;

  private final ImportUploads uploads;
  private final ImportReader reader;
  private final Imports imports;
  private final ImportWorker worker;
  private final ImportViews views;

  ImportApi(ImportUploads uploads, ImportReader reader, Imports imports, ImportWorker worker, ImportViews views) {
    this.uploads = uploads;
    this.reader = reader;
    this.imports = imports;
    this.worker = worker;
    this.views = views;
  }

  /** Takes a file that was found right as a whole; its rows are worked on afterwards. */
  @PostMapping(IMPORTS)
  ResponseEntity<ImportView> receive(Principal caller, HttpServletRequest request) {
    JsonRequests.requireAccepted(request);
    ImportUploads.Upload upload = uploads.read(request);
    Examined examined = reader.examine(upload.form(), upload.file());
    String id = imports.receive(examined, upload.file(), new Login(caller.getName()));
    worker.wake();
    return answer(HttpStatus.ACCEPTED, id, 0, REJECTED_SHOWN, request);
  }

  /** How far an import is, with a page of the rows that were rejected. */
  @GetMapping(IMPORT)
  ResponseEntity<ImportView> tell(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request) {
    JsonRequests.requireAccepted(request);
    int offset = ListRequests.number(ListRequests.OFFSET, parameters, 0, 0, Integer.MAX_VALUE);
    int limit = ListRequests.number(ListRequests.LIMIT, parameters, REJECTED_SHOWN, 1, MOST_REJECTED_SHOWN);
    return answer(HttpStatus.OK, id, offset, limit, request);
  }

  @RequestMapping(IMPORTS)
  void otherMethodForAll() {
    throw TicketFault.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "POST");
  }

  @RequestMapping(IMPORT)
  void otherMethodForOne() {
    throw TicketFault.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "GET");
  }

  @RequestMapping(IMPORTS + "/**")
  void anyOtherPath() {
    throw noSuchImport();
  }

  static String href(String id) {
    return IMPORTS + "/" + id;
  }

  private ResponseEntity<ImportView> answer(HttpStatus status, String id, int offset, int limit,
      HttpServletRequest request) {
    Locale language = ReaderLanguage.of(request);
    FileImport found = imports.find(id).orElseThrow(ImportApi::noSuchImport);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .location(URI.create(href(id)))
        .body(views.of(found, offset, limit, language));
  }

  private static TicketFault noSuchImport() {
    return TicketFault.of(HttpStatus.NOT_FOUND, "no-such-import");
  }
}
