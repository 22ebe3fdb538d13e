package org.complaintdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;

@DisplayName("The file of the embedded database")
class FileCompactionTest {

  private static final int COMMITS = 120;
  /** Nothing looks by itself within a test. */
  private static final CompactionProperties PROPERTIES = new CompactionProperties(Duration.ofDays(1), 0.12,
      DataSize.ofKilobytes(64), Duration.ofMinutes(5));

  @TempDir
  private Path folder;

  @Test
  @DisplayName("swells with small commits, is brought near its content, and loses nothing, killed or not")
  void swellsAndIsCompacted() throws Exception {
    try (Connection connection = open("desk")) {
      SmallCommits commits = swell(connection);
      long swollen = size("desk");
      FileCompaction compaction = compactionOf(connection);

      settle(compaction);
      write(commits, COMMITS + 1, COMMITS + 10);
      settle(compaction);

      assertThat(size("desk")).as("of %,d bytes", swollen).isLessThan(swollen / 2);
      assertThat(commits.last()).isEqualTo(COMMITS + 10);
      Files.copy(file("desk"), file("as-a-kill-leaves-it"));
    }
    try (Connection killed = open("as-a-kill-leaves-it"); Connection closed = open("desk")) {
      assertThat(SmallCommits.into(killed, 1).last()).isEqualTo(COMMITS + 10);
      assertThat(SmallCommits.into(closed, 1).last()).isEqualTo(COMMITS + 10);
    }
  }

  @Test
  @DisplayName("rests while nothing is written")
  void restsWhileNothingIsWritten() throws Exception {
    try (Connection connection = open("desk")) {
      swell(connection);
      FileCompaction compaction = compactionOf(connection);
      settle(compaction);
      long version = version(connection);

      assertThat(compaction.look()).isFalse();

      assertThat(version(connection)).isEqualTo(version);
    }
  }

  @Test
  @DisplayName("is left alone after a look until the next commit")
  void isLeftAloneUntilTheNextCommit() {
    DatabaseFile file = safe();
    FileCompaction compaction = compactionOf(file);

    compaction.look();
    compaction.look();
    verify(file).compact(any());

    when(file.version()).thenReturn(1L);
    compaction.look();
    verify(file, times(2)).compact(any());
  }

  @Test
  @DisplayName("is never compacted by two at once")
  void neverTwoAtOnce() {
    DatabaseFile file = safe();
    FileCompaction compaction = compactionOf(file);
    when(file.compact(any())).then(at -> {
      assertThat(CompletableFuture.supplyAsync(compaction::look).join()).isFalse();
      return false;
    });

    compaction.look();

    verify(file).compact(any());
  }

  @Test
  @DisplayName("may fail to be compacted: that harms nobody, and it is tried again")
  void aFailureIsSurvived() {
    DatabaseFile file = safe();
    FileCompaction compaction = compactionOf(file);
    when(file.compact(any())).thenThrow(new IllegalStateException("no room")).thenReturn(false);

    compaction.look();
    compaction.look();

    verify(file, times(2)).compact(any());
    compaction.stop();
  }

  @Test
  @DisplayName("is found anew when H2 closed it meanwhile")
  void isFoundAnew() {
    DatabaseFile closed = safe();
    when(closed.isClosed()).thenReturn(true);
    DatabaseFile open = safe();
    FileCompaction compaction = compactionOf(closed, open);

    compaction.look();

    verify(open).compact(any());
  }

  @Test
  @DisplayName("is compacted when the desk stops")
  void isCompactedAtAStop() throws Exception {
    try (Connection connection = open("desk")) {
      swell(connection);
      long swollen = size("desk");
      FileCompaction compaction = compactionOf(connection);

      compaction.stop();

      assertThat(compaction.isRunning()).isFalse();
      assertThat(size("desk")).as("of %,d bytes", swollen).isLessThan(swollen / 2);
    }
    try (Connection again = open("desk")) {
      assertThat(SmallCommits.into(again, 1).last()).isEqualTo(COMMITS);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"jdbc:h2:mem:none", "jdbc:h2:file:FOLDER/late;WRITE_DELAY=500",
      "jdbc:h2:file:FOLDER/may-lose-commits;WRITE_DELAY=0;RETENTION_TIME=0",
      "jdbc:h2:file:FOLDER/may-not-open-again;WRITE_DELAY=0;MAX_COMPACT_TIME=0"})
  @DisplayName("is ours only if there is one, every commit is written at once, and H2 is told to be careful")
  void nothingIsDoneElsewhere(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url.replace("FOLDER", folder.toString()))) {
      FileCompaction compaction = compactionOf(connection);

      assertThat(compaction.isRunning()).isFalse();
      compaction.look();
      compaction.stop();
    }
  }

  @Test
  @DisplayName("is none of PostgreSQL's")
  void anotherDatabaseHasNone() throws Exception {
    Connection postgres = mock();

    assertThat(DatabaseFile.of(postgres, PROPERTIES)).isEmpty();
  }

  private static void settle(FileCompaction compaction) {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = compaction.look();
    }
  }

  private static SmallCommits swell(Connection connection) throws SQLException {
    SmallCommits commits = SmallCommits.into(connection, 1);
    commits.fill();
    write(commits, 1, COMMITS);
    return commits;
  }

  private static void write(SmallCommits commits, long from, long to) throws SQLException {
    for (long number = from; number <= to; number++) {
      commits.commit(number);
    }
  }

  private static DatabaseFile safe() {
    DatabaseFile file = mock();
    when(file.isSafe()).thenReturn(true);
    return file;
  }

  private static FileCompaction compactionOf(Connection connection) {
    return started(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
  }

  private static FileCompaction compactionOf(DatabaseFile first, DatabaseFile... later) {
    JdbcTemplate database = mock();
    Optional<?>[] found = Arrays.stream(later).map(Optional::of).toArray(Optional<?>[]::new);
    when(database.execute(any(ConnectionCallback.class))).thenReturn(Optional.of(first), (Object[]) found);
    return started(database);
  }

  private static FileCompaction started(JdbcTemplate database) {
    FileCompaction compaction = new FileCompaction(database, PROPERTIES);
    compaction.start();
    return compaction;
  }

  private static long version(Connection connection) throws SQLException {
    return DatabaseFile.of(connection, PROPERTIES).orElseThrow().version();
  }

  private Connection open(String name) throws SQLException {
    return SmallCommits.open(path(name), SmallCommits.AS_THE_DESK);
  }

  private long size(String name) throws IOException {
    return Files.size(file(name));
  }

  private Path file(String name) {
    return folder.resolve(name + ".mv.db");
  }

  private Path path(String name) {
    return folder.resolve(name);
  }
}
