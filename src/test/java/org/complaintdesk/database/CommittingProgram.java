package org.complaintdesk.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;

/**
 * A program that commits until it is killed: two writers, and a third thread that compacts the file as often as it can.
 * It says on its output which commits are done, {@code writer number}, and {@code compacting} and {@code resting}.
 */
final class CommittingProgram {

  static final int WRITERS = 2;

  private CommittingProgram() {
  }

  /** Takes the file, without its ending. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Connection own = SmallCommits.open(file, SmallCommits.AS_THE_DESK);
    FileCompaction compaction = new FileCompaction(new JdbcTemplate(new SingleConnectionDataSource(own, true)),
        new CompactionProperties(Duration.ofDays(1), 0.12, DataSize.ofMegabytes(2), Duration.ofSeconds(20)));
    compaction.start();
    for (int writer = 1; writer <= WRITERS; writer++) {
      int number = writer;
      new Thread(() -> write(file, number)).start();
    }
    while (true) {
      System.out.println("compacting");
      compaction.look();
      System.out.println("resting");
      Thread.onSpinWait();
    }
  }

  private static void write(Path file, int writer) {
    try (Connection connection = SmallCommits.open(file, SmallCommits.AS_THE_DESK)) {
      SmallCommits commits = SmallCommits.into(connection, writer);
      for (long number = commits.last() + 1; ; number++) {
        commits.commit(number);
        System.out.println(writer + " " + number);
      }
    } catch (Exception e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }
}
