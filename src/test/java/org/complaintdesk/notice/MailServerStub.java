package org.complaintdesk.notice;

import com.icegreen.greenmail.util.GreenMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

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
    KEEPS_AND_DENIES,
    /** Lets everybody wait until it is woken up; then it does what a mail server should. */
    ASLEEP,
    /** Takes no mail before the connection is encrypted (STARTTLS). */
    WANTS_STARTTLS
  }

  private final ServerSocket socket;
  private final Manner manner;
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final CountDownLatch awake = new CountDownLatch(1);

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

  /** How many have come so far. */
  int callers() {
    return open.size();
  }

  void wakeUp() {
    awake.countDown();
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
          greet(connection);
        }
      } catch (IOException | GeneralSecurityException e) {
        // the client went away, or the test is over
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void greet(Socket connection) throws IOException, GeneralSecurityException, InterruptedException {
    if (manner == Manner.ASLEEP) {
      awake.await();
    }
    say(connection.getOutputStream(), "220 stub");
    talk(connection, false);
  }

  private void talk(Socket connection, boolean secure) throws IOException, GeneralSecurityException {
    try (connection) {
      BufferedReader in = new BufferedReader(
          new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = connection.getOutputStream();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("STARTTLS")) {
          say(out, "220 go on");
          talk(secured(connection), true);
          return;
        } else if (line.startsWith("EHLO") && manner == Manner.WANTS_STARTTLS && !secure) {
          say(out, "250-stub\r\n250 STARTTLS");
        } else if (line.startsWith("MAIL") && manner == Manner.WANTS_STARTTLS && !secure) {
          say(out, "530 5.7.0 STARTTLS first");
        } else if (line.startsWith("RCPT") && manner == Manner.REFUSES_RECIPIENT) {
          say(out, "550 5.1.1 " + line.substring("RCPT TO:".length()) + ": unknown");
        } else if (line.equals("DATA")) {
          say(out, "354 go on");
          kept.add(data(in));
          if (manner == Manner.KEEPS_AND_DROPS) {
            return;
          }
          say(out, manner == Manner.KEEPS_AND_DENIES ? "451 could not keep it" : "250 kept");
        } else {
          say(out, line.equals("QUIT") ? "221 bye" : "250 fine");
        }
      }
    }
  }

  /** With the certificate of GreenMail, for which nobody vouches. */
  private static Socket secured(Socket connection) throws IOException, GeneralSecurityException {
    char[] password = "changeit".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream keys = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
      store.load(keys, password);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(connection, null, true);
    secured.setUseClientMode(false);
    return secured;
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
