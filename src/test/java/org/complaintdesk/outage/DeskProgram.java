package org.complaintdesk.outage;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.complaintdesk.ComplaintDeskApplication;
import org.complaintdesk.cost.program.ClassPath;
import org.complaintdesk.cost.program.Folder;
import org.complaintdesk.cost.program.Jvm;
import org.jspecify.annotations.Nullable;

/** A desk as it is delivered, in a program of its own that can be killed; its log is in {@code target/cost}. */
final class DeskProgram implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private final int port;
  private final Folder folder;
  private final Jvm program;
  private final List<String> settings;
  private @Nullable Process running;

  DeskProgram(String name, List<String> settings) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    folder = new Folder(name);
    program = new Jvm(ComplaintDeskApplication.class, ClassPath.ofDesk(), List.of("-Xmx512m"), folder);
    this.settings = new ArrayList<>(List.of("--server.port=" + port, "--complaint-desk.demo.complaints=false",
        "--complaint-desk.customer.records="));
    this.settings.addAll(settings);
  }

  Knocking door() {
    return new Knocking(port);
  }

  /** Starts it and waits until it is ready. */
  DeskProgram started() {
    Process begun = program.start(settings.toArray(String[]::new));
    running = begun;
    door().awaitWell(LONGEST_START, begun::isAlive);
    return this;
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    Process dying = running;
    running = null;
    if (dying != null) {
      dying.destroyForcibly().waitFor();
    }
  }

  /** As {@code kill} does: it has time to end. */
  void stop() throws InterruptedException {
    Process ending = running;
    running = null;
    if (ending != null) {
      ending.destroy();
      ending.waitFor();
    }
  }

  @Override
  public void close() {
    Process left = running;
    if (left != null) {
      left.destroyForcibly();
    }
    folder.clear();
  }
}
