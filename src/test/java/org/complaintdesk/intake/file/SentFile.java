package org.complaintdesk.intake.file;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.intake.ticket.Client.Answer;

/** A request that brings a file in parts, as a browser or curl would send it. */
final class SentFile {

  private static final String BOUNDARY = "here-ends-a-part";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  static SentFile of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  static SentFile of(byte[] content) {
    return new SentFile().part("file\"; filename=\"complaints.csv", content);
  }

  SentFile with(String name, String value) {
    return part(name, value.getBytes(StandardCharsets.UTF_8));
  }

  Answer by(Client client, String... headers) {
    return to(ImportApi.IMPORTS, client, headers);
  }

  Answer to(String path, Client client, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "multipart/form-data; boundary=" + BOUNDARY;
    System.arraycopy(headers, 0, all, 2, headers.length);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return client.send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()), all);
  }

  private SentFile part(String name, byte[] content) {
    body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }
}
