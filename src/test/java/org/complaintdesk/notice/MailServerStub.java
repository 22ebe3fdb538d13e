package org.complaintdesk.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that behaves badly. */
final class MailServerStub implements AutoCloseable {

  /** What it does to whoever comes. */
  enum Manner {
    /** Takes the connection and never says a word. */
    SILENT,
    /** Refuses every recipient, quoting the address. */
    REFUSES_RECIPIENT,
    /** Keeps the message, but closes the connection instead of saying so. */
    KEEPS_AND_DROPS,
    /** Keeps the message, but says that it could not. */
    KEEPS_AND_DENIES
  }

  private final ServerSocket socket;
  private final Manner manner;
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  MailServerStub(Manner manner) {
    this.manner = manner;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "mail server that is " + manner);
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The headers and bodies that it kept, whatever it said about them. */
  List<String> kept() {
    return List.copyOf(kept);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        if (manner != Manner.SILENT) {
          talk(connection);
        }
      } catch (IOException e) {
        // the client went away, or the test is over
      }
    }
  }

  private void talk(Socket connection) throws IOException {
    try (connection) {
      BufferedReader in = new BufferedReader(
          new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = connection.getOutputStream();
      say(out, "220 stub");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("RCPT") && manner == Manner.REFUSES_RECIPIENT) {
          say(out, "550 5.1.1 " + line.substring("RCPT TO:".length()) + ": unknown");
        } else if (line.equals("DATA")) {
          say(out, "354 go on");
          kept.add(data(in));
          if (manner == Manner.KEEPS_AND_DROPS) {
            return;
          }
          say(out, "451 could not keep it");
        } else {
          say(out, line.equals("QUIT") ? "221 bye" : "250 fine");
        }
      }
    }
  }

  private static String data(BufferedReader in) throws IOException {
    StringBuilder data = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      data.append(line).append('\n');
    }
    return data.toString();
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
