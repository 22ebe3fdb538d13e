package org.complaintdesk.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A file of billing errors, each of a customer of its own, as another system hands them over.
 *
 * @param rows how many
 */
record FileOfComplaints(int rows) {

  private static final String SENDER = "management";
  private static final long PAUSE_MS = 100;
  private static final String MAPPING = """
      {"externalIdentifier.id": "number", "externalIdentifier.owner": {"value": "%s"}, "name": "subject",
       "description": "detail", "contactNumber": "customer", "affectedNumber": "customer",
       "channel.name": {"value": "phone"}, "severity": {"value": "Minor"}, "complaintType": {"value": "%s"},
       "homeRegion": {"value": "lanzhou"}, "receivedAt": "day"}""";
  private static final String DAY = "2026-11-11 09:30";

  /** Has it imported and waits; gives the seconds that it took. */
  double importedAt(Server desk) {
    Caller caller = new Caller(desk.port());
    long begin = System.nanoTime();
    String address = sent(caller, "work");
    JsonNode told = caller.reads(SENDER, address);
    while (told.path("endedAt").isMissingNode()) {
      pause();
      told = caller.reads(SENDER, address);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (told.path("registered").asInt() != rows) {
      throw new IllegalStateException("Not every row became a complaint: " + told);
    }
    return seconds;
  }

  /** Sends it to the desk; gives the address at which the desk tells how far it is. */
  String sent(Caller caller, String purpose) {
    String mapping = MAPPING.formatted(UUID.randomUUID(), Caller.TYPE);
    return caller.sendsFile(SENDER, content(), mapping, purpose);
  }

  private String content() {
    StringBuilder file = new StringBuilder("number,customer,subject,detail,day\n");
    for (int row = 1; row <= rows; row++) {
      file.append("%d,178%08d,%s,%s,%s%n".formatted(row, row, Caller.SUBJECT, Caller.DETAIL, DAY));
    }
    return file.toString();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for the import any more.", e);
    }
  }
}
