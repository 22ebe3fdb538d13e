package org.complaintdesk.intake.ticket;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Answers what Tomcat refuses by itself at the doors for programs, such as an id with an escaped slash: with the error object
 * instead of a page. Where it cannot even read the address, nobody can tell which door was meant, and a program is.
 */
class TmfErrorValve extends ErrorReportValve {

  private static final Logger log = LoggerFactory.getLogger(TmfErrorValve.class);

  private final TmfErrorWriter writer = new TmfErrorWriter();

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    String address = request.getRequestURI();
    boolean ours = address == null || address.isBlank() || TmfErrorWriter.isBehindDoor(address);
    int status = response.getStatus();
    if (!ours || status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0) {
      return;
    }
    try {
      if (status == HttpStatus.INTERNAL_SERVER_ERROR.value() && failure instanceof Exception exception) {
        writer.failed(request, response, exception);
      } else {
        writer.refused(request, response, status);
      }
    } catch (IOException gone) {
      log.debug("Nobody waited for the answer to a request that was refused.");
    }
  }
}
