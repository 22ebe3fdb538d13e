package org.complaintdesk.intake.ticket;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.complaintdesk.intake.TicketFault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** That both sides speak JSON in UTF-8. Checked before anything is done. */
public final class JsonRequests {

  private JsonRequests() {
  }

  /** Refuses a caller who cannot read the answer: what he asks for is not done. */
  public static void requireAccepted(HttpServletRequest request) {
    if (!acceptsJson(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))) {
      throw TicketFault.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
    }
  }

  /** Refuses a body that says to be in another encoding. */
  static void requireUtf8(MediaType contentType) {
    Charset charset = contentType.getCharset();
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      throw TicketFault.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-media-type");
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
}
