package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.complaintdesk.desk.web.TmfError;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Writes the error object where no controller answers: what fails before one is reached, or behind it. */
class TmfErrorWriter {

  private static final List<String> DOORS = List.of("/tmf-api", "/imports");

  /** That the database is away is found out, and answered, further inside. */
  private final TmfErrors errors = new TmfErrors(new IntakeTexts(), outage -> { });
  private final JsonMapper json = new JsonMapper();

  /** Whether that path is one of the doors that answer errors so, or leads behind it. */
  static boolean isBehindDoor(String path) {
    String plain = path.replaceAll("/+", "/");
    return DOORS.stream().anyMatch(door -> plain.equals(door) || plain.startsWith(door + "/"));
  }

  /** The request was refused before anybody read it: by the web server, or by the guard of the paths. */
  void refused(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
    HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_REQUEST);
    if (known == HttpStatus.INTERNAL_SERVER_ERROR) {
      failed(request, response, new IllegalStateException("Refused as a failure, with no exception."));
      return;
    }
    TicketFault fault = TicketFault.of(known, known == HttpStatus.NOT_FOUND ? "no-such-path" : "bad-request");
    write(response, errors.refused(fault, request));
  }

  /** Something failed that nobody took care of. */
  void failed(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
    write(response, errors.failed(failure, request));
  }

  private void write(HttpServletResponse response, ResponseEntity<TmfError> answer) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    @Nullable TmfError body = answer.getBody();
    byte[] content = json.writeValueAsBytes(body);
    response.resetBuffer();
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
    response.flushBuffer();
  }
}
