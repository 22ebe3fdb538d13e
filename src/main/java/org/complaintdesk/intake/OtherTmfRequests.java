package org.complaintdesk.intake;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refuses what the interface does not offer: other methods, forms of content, and paths. */
@RestController
class OtherTmfRequests {

  @RequestMapping(TroubleTicketApi.TICKETS)
  void tickets(HttpServletRequest request) {
    throw refusal(request, HttpMethod.POST);
  }

  @RequestMapping(TroubleTicketApi.TICKET)
  void ticket(HttpServletRequest request) {
    throw refusal(request, HttpMethod.GET);
  }

  @RequestMapping({"/tmf-api", "/tmf-api/**"})
  void anyOtherPath() {
    throw TicketFault.of(HttpStatus.NOT_FOUND, "no-such-path");
  }

  private static TicketFault refusal(HttpServletRequest request, HttpMethod offered) {
    if (!offered.matches(request.getMethod())) {
      return TicketFault.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", offered.name());
    }
    boolean readable = !offered.equals(HttpMethod.POST) || isJson(request.getContentType());
    return readable ? TicketFault.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable")
        : TicketFault.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-media-type");
  }

  private static boolean isJson(String contentType) {
    try {
      return contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
