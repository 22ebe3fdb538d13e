package org.complaintdesk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file of an embedded database that writes every commit at once.
 *
 * <p>Each commit appends a chunk of pages and leaves their older versions behind, so that soon most chunks hold little
 * that is still used. H2 itself tidies up only where commits are written late and may be lost.
 */
class DatabaseFile {

  /**
   * After a kill H2 finds the newest commit by following those that came after the one which the file's header names, 21
   * at most: until then the space of a commit must not be used again, even if nothing in it is used any more.
   */
  private static final int KEPT_COMMITS = 24;

  /** As much of the content is written anew at a time; a look at all pages is dear where there are many. */
  private static final int PART_OF_CONTENT = 32;
  private static final long PORTION = 4L << 20;
  /** Commits wait while H2 does it by itself, so that it only does the little that no table or index leads to. */
  private static final int LEFTOVERS = 256 << 10;
  /** What is written anew goes to the first gap that is large enough. */
  private static final long PORTION_FOR_GAPS = 512L << 10;
  private static final Comparator<StoredChunk> BY_DENSITY = Comparator.comparingDouble(StoredChunk::density);
  private static final Comparator<StoredChunk> FROM_THE_END = Comparator.comparingLong(StoredChunk::block).reversed();
  private static final int PERCENT = 100;

  private final MVStore store;
  private final RandomAccessStore file;
  private final CompactionProperties properties;
  private final boolean safe;

  private DatabaseFile(Database database, MVStore store, RandomAccessStore file, CompactionProperties properties) {
    this.store = store;
    this.file = file;
    this.properties = properties;
    this.safe = store.getRetentionTime() == 0 && database.getSettings().maxCompactTime == 0;
    store.setVersionsToKeep(KEPT_COMMITS);
  }

  /** The file behind a connection; none if the database has none of its own, or H2 itself tidies up. */
  static Optional<DatabaseFile> of(Connection connection, CompactionProperties properties) throws SQLException {
    if (!connection.isWrapperFor(JdbcConnection.class)
        || !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
      return Optional.empty();
    }
    Database database = session.getDatabase();
    MVStore store = database.getStore().getMvStore();
    if (!(store.getFileStore() instanceof RandomAccessStore file) || file.isReadOnly()
        || store.getAutoCommitDelay() > 0) {
      return Optional.empty();
    }
    return Optional.of(new DatabaseFile(database, store, file, properties));
  }

  boolean isClosed() {
    return store.isClosed();
  }

  /**
   * Whether its address says {@code RETENTION_TIME=0} and {@code MAX_COMPACT_TIME=0}. Without the former, what a kill
   * left unfinished may make H2 refuse the file after one more start; without the latter H2 2.3 may lose commits when it
   * closes the file (its issues 4083 and 4247).
   */
  boolean isSafe() {
    return safe;
  }

  /** Another number after each commit. */
  long version() {
    return store.getCurrentVersion();
  }

  /** In bytes. */
  long size() {
    return file.size();
  }

  /** The file and what chunks take of it, in bytes: both are to become smaller. */
  long extent() {
    return file.size() + chunks().stream().mapToLong(StoredChunk::written).sum();
  }

  /**
   * Takes one step towards a small file, if that is worth it.
   *
   * @param stop asked while it works; what is left waits for the next time
   * @return false when nothing was worth it
   */
  boolean compact(BooleanSupplier stop) {
    List<StoredChunk> chunks = chunks();
    long used = chunks.stream().mapToLong(StoredChunk::used).sum();
    if (isWorthIt(chunks.stream().mapToLong(StoredChunk::unused).sum(), used)) {
      rewrite(first(chunks, BY_DENSITY, Math.max(PORTION, used / PART_OF_CONTENT)), stop);
      return true;
    }
    if (isWorthIt(file.size() / PERCENT * (PERCENT - file.getFillRate()), file.size())) {
      rewrite(first(chunks, FROM_THE_END, PORTION_FOR_GAPS), stop);
      return true;
    }
    return false;
  }

  private boolean isWorthIt(long gain, long whole) {
    return gain > whole * properties.spare() && gain > properties.atLeast().toBytes();
  }

  private void rewrite(BitSet chunks, BooleanSupplier stop) {
    new PageRewriting(store, chunks, stop).rewrite();
    store.commit();
    store.compact(PERCENT, LEFTOVERS);
    store.commit();
    letFallFree(stop);
  }

  /** So many commits must follow before the space is used again; while nobody writes, these do. */
  private void letFallFree(BooleanSupplier stop) {
    for (int commit = 0; commit <= KEPT_COMMITS && !stop.getAsBoolean(); commit++) {
      // a change that changes nothing
      store.setStoreVersion(store.getStoreVersion());
      store.commit();
    }
  }

  /** The first in that order of which so much is used, one at least. */
  private static BitSet first(List<StoredChunk> chunks, Comparator<StoredChunk> order, long most) {
    BitSet selected = new BitSet();
    long work = 0;
    for (StoredChunk chunk : chunks.stream().sorted(order).toList()) {
      work += chunk.used();
      if (work > most && !selected.isEmpty()) {
        break;
      }
      selected.set(chunk.id());
    }
    return selected;
  }

  /** Without the newest, and without those of which nothing is used: they fall free by themselves. */
  private List<StoredChunk> chunks() {
    long old = version() - KEPT_COMMITS;
    return store.getLayoutMap().entrySet().stream().filter(entry -> entry.getKey().startsWith("chunk."))
        .map(entry -> StoredChunk.of(DataUtils.parseMap(entry.getValue())))
        .filter(chunk -> chunk.version() < old && chunk.used() > 0).toList();
  }
}
