package org.complaintdesk.intake.ticket;

import jakarta.servlet.http.HttpServletRequest;
import org.complaintdesk.intake.TicketFault;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refuses what the interface does not offer: other methods, bodies that are no JSON, and other paths. */
@RestController
class OtherTmfRequests {

  @RequestMapping(TroubleTicketApi.TICKETS)
  void tickets(HttpServletRequest request) {
    throw HttpMethod.POST.matches(request.getMethod())
        ? TicketFault.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-media-type") : notOffered(request, "GET, POST");
  }

  @RequestMapping(TroubleTicketApi.TICKET)
  void ticket(HttpServletRequest request) {
    throw HttpMethod.PATCH.matches(request.getMethod())
        ? TicketFault.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-patch-type", TroubleTicketApi.MERGE_PATCH)
        : notOffered(request, "GET, PATCH");
  }

  @RequestMapping({"/tmf-api", "/tmf-api/**"})
  void anyOtherPath() {
    throw TicketFault.of(HttpStatus.NOT_FOUND, "no-such-path");
  }

  private static TicketFault notOffered(HttpServletRequest request, String offered) {
    String code = HttpMethod.DELETE.matches(request.getMethod()) ? "never-deleted" : "method-not-allowed";
    return TicketFault.of(HttpStatus.METHOD_NOT_ALLOWED, code, offered);
  }
}
