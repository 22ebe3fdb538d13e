package org.complaintdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that commits and compacts without a pause, again and again on one file, and looks for the commits that
 * it said were done; prints how large the file became and how much of that was content. Not among the tests of every
 * build: {@code mvn test -Dtest=KillBenchmark -DargLine=}; {@code -Dkills=100} for more than 20.
 */
@DisplayName("A program that is killed")
class KillBenchmark {

  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final int LEAST_MILLIS = 2_000;
  private static final int MORE_MILLIS = 4_000;

  @TempDir
  private Path folder;
  private final Random chance = new Random();
  private int killedWhileCompacting;
  private long largest;

  @Test
  @DisplayName("has lost none of the commits that it said were done")
  void losesNothing() throws Exception {
    fill();
    TreeMap<Integer, Long> done = new TreeMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      killed().forEach(done::put);
      largest = Math.max(largest, Files.size(path("desk.mv.db")));
      assertThat(found()).as("after kill %d", kill + 1)
          .allSatisfy((writer, last) -> assertThat(last).isGreaterThanOrEqualTo(done.get(writer)));
    }
    print(done.values().stream().mapToLong(Long::longValue).sum());
  }

  private void fill() throws Exception {
    try (Connection connection = open()) {
      for (int writer = 1; writer <= CommittingProgram.WRITERS; writer++) {
        SmallCommits.into(connection, writer).fill();
      }
    }
  }

  /** By writer: the last commit of which the program said that it was done. */
  private TreeMap<Integer, Long> killed() throws Exception {
    Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), CommittingProgram.class.getName(), path("desk").toString())
        .redirectErrorStream(true).start();
    TreeMap<Integer, Long> done = new TreeMap<>();
    try (BufferedReader output = program.inputReader()) {
      String line = output.readLine();
      Executor later = CompletableFuture.delayedExecutor(LEAST_MILLIS + chance.nextInt(MORE_MILLIS),
          TimeUnit.MILLISECONDS);
      later.execute(() -> program.toHandle().destroyForcibly());
      boolean compacting = false;
      for (; line != null; line = output.readLine()) {
        if (line.matches("\\d+ \\d+")) {
          done.put(Integer.valueOf(line.split(" ")[0]), Long.valueOf(line.split(" ")[1]));
        } else {
          assertThat(line).isIn("compacting", "resting");
          compacting = line.equals("compacting");
        }
      }
      killedWhileCompacting += compacting ? 1 : 0;
    }
    assertThat(program.waitFor()).isNotZero();
    return done;
  }

  private TreeMap<Integer, Long> found() throws Exception {
    TreeMap<Integer, Long> found = new TreeMap<>();
    try (Connection connection = open()) {
      for (int writer = 1; writer <= CommittingProgram.WRITERS; writer++) {
        found.put(writer, SmallCommits.into(connection, writer).last());
      }
    }
    return found;
  }

  private void print(long commits) throws Exception {
    try (Connection connection = open()) {
      connection.createStatement().execute("shutdown compact");
    }
    System.out.printf("%d kills, %d of them while the file was compacted; %,d commits, none lost; the file was %,d kB "
        + "at most and holds %,d kB%n", KILLS, killedWhileCompacting, commits, largest / 1024,
        Files.size(path("desk.mv.db")) / 1024);
  }

  private Connection open() throws Exception {
    return SmallCommits.open(path("desk"), SmallCommits.AS_THE_DESK);
  }

  private Path path(String name) {
    return folder.resolve(name);
  }
}
