package org.complaintdesk.outage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server whose manner changes while desks send to it; it writes down what it kept. */
final class PostOffice implements AutoCloseable {

  /** How it treats whoever sends. */
  enum Manner {
    WELL,
    /** Nobody listens. */
    DEAD,
    /** Takes some seconds for each letter. */
    SLOW,
    /** Keeps each letter and hangs up instead of saying so. */
    LYING
  }

  /** A letter that it kept, and when. */
  record Letter(String id, String recipient, long nanos) {
  }

  private static final long SLOWNESS_MS = 3_000;

  private final int port;
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private volatile Manner manner = Manner.WELL;
  private volatile @Nullable ServerSocket door;

  PostOffice() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    open();
  }

  List<String> settings() {
    return List.of("--spring.mail.host=localhost", "--spring.mail.port=" + port,
        "--complaint-desk.notice.sender=desk@example.com");
  }

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  void become(Manner next) throws IOException {
    manner = next;
    if (next == Manner.DEAD) {
      close();
    } else if (door == null) {
      open();
    }
  }

  private void open() throws IOException {
    ServerSocket opened = new ServerSocket();
    opened.setReuseAddress(true);
    opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    door = opened;
    daemon(() -> serve(opened));
  }

  private void serve(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        Socket caller = opened.accept();
        daemon(() -> talk(caller));
      } catch (IOException over) {
        // it was closed
      }
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "post-office");
    thread.setDaemon(true);
    thread.start();
  }

  private void talk(Socket caller) {
    try (caller; BufferedReader in = new BufferedReader(
        new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = caller.getOutputStream();
      say(out, "220 post office");
      String recipient = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.toUpperCase(Locale.ROOT).startsWith("RCPT TO:")) {
          recipient = line.replaceAll(".*<|>.*", "");
        }
        if (line.equals("DATA")) {
          say(out, "354 go on");
          keep(in, recipient);
          if (manner == Manner.LYING) {
            return;
          }
        }
        say(out, line.equals("QUIT") ? "221 bye" : "250 fine");
      }
    } catch (IOException | InterruptedException gone) {
      // whoever sent was killed
    }
  }

  private void keep(BufferedReader in, String recipient) throws IOException, InterruptedException {
    String id = "";
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (line.startsWith("Message-ID:")) {
        id = line.substring("Message-ID:".length()).trim();
      }
    }
    if (manner == Manner.SLOW) {
      Thread.sleep(SLOWNESS_MS);
    }
    letters.add(new Letter(id, recipient, System.nanoTime()));
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    ServerSocket opened = door;
    door = null;
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The post office does not close.", e);
    }
  }
}
