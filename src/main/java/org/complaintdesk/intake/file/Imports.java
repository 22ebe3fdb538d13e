package org.complaintdesk.intake.file;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.file.FileImport.State;
import org.complaintdesk.intake.file.ImportContent.Piece;
import org.complaintdesk.intake.file.ImportReader.Examined;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All imports, on record in the database together with the files that are not done yet, so that an import goes on where
 * it stopped whatever became of the program. Each method commits before it returns.
 */
@Service
class Imports {

  private static final Set<State> NOT_ENDED = Set.of(State.RECEIVING, State.WAITING, State.RUNNING);
  private static final int PIECES_TOGETHER = 16;

  private final FileImportRepository imports;
  private final ImportContentRepository contents;
  private final ImportRejectionRepository rejections;
  private final EntityManager entities;
  private final TransactionTemplate transaction;
  private final ImportProperties properties;
  private final Clock clock;

  Imports(FileImportRepository imports, ImportContentRepository contents, ImportRejectionRepository rejections,
      EntityManager entities, PlatformTransactionManager transactions, ImportProperties properties, Clock clock) {
    this.imports = imports;
    this.contents = contents;
    this.rejections = rejections;
    this.entities = entities;
    this.transaction = new TransactionTemplate(transactions);
    this.properties = properties;
    this.clock = clock;
  }

  /** An import that another worker took over meanwhile: whoever worked on it before must not touch it any more. */
  static class TakenOverException extends RuntimeException {
  }

  /** Stores a file, from then on waiting for a worker. Nothing stays of a file that cannot be stored whole. */
  String receive(Examined examined, InputStreamSource file, Login sentBy) {
    FileImport received = new FileImport(examined, sentBy, clock.instant());
    String id = received.id();
    transaction.executeWithoutResult(status -> imports.save(received));
    try (InputStream content = file.getInputStream()) {
      List<ImportContent> pieces = pieces(id, 0, content);
      for (int next = pieces.size(); !pieces.isEmpty(); next += pieces.size()) {
        store(id, pieces);
        pieces = pieces(id, next, content);
      }
      transaction.executeWithoutResult(status -> receiving(id).received(clock.instant()));
      return id;
    } catch (IOException | RuntimeException e) {
      imports.findById(id).ifPresent(this::forget);
      throw e instanceof RuntimeException unexpected ? unexpected
          : TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
  }

  /** The import of that id, or empty. */
  Optional<FileImport> find(String id) {
    return imports.findById(id);
  }

  /** The reasons kept, in the order of the rows. */
  List<ImportRejection> rejections(String id, int offset, int limit) {
    return rejections.page(id, offset, limit);
  }

  /** The file as it was sent. */
  InputStreamSource content(String id) {
    return () -> new SequenceInputStream(new Enumeration<InputStream>() {
      private int position;
      private @Nullable ImportContent next;

      @Override
      public boolean hasMoreElements() {
        if (next == null) {
          next = contents.findByPiece(new Piece(id, position)).orElse(null);
        }
        return next != null;
      }

      @Override
      public InputStream nextElement() {
        if (!hasMoreElements()) {
          throw new NoSuchElementException();
        }
        byte[] bytes = Objects.requireNonNull(next).content();
        next = null;
        position++;
        return new ByteArrayInputStream(bytes);
      }
    });
  }

  /** Gives that worker the import that waits longest or whose worker fell silent; empty when there is none. */
  Optional<FileImport> takeNext(String worker) {
    clearAway();
    try {
      return transaction.execute(status -> {
        List<FileImport> open = imports.findByStateInOrderByReceivedAt(NOT_ENDED);
        Optional<FileImport> free = open.stream()
            .filter(found -> found.isFree(properties.lease(), clock.instant())).findFirst();
        free.ifPresent(found -> found.takenBy(worker, clock.instant()));
        return free;
      });
    } catch (OptimisticLockingFailureException e) {
      return Optional.empty();
    }
  }

  /**
   * That worker takes the import of that id.
   *
   * @throws TakenOverException when somebody else was quicker
   */
  FileImport take(String id, String worker) {
    transaction.executeWithoutResult(status -> {
      FileImport taken = stored(id);
      if (!taken.isFree(properties.lease(), clock.instant())) {
        throw new TakenOverException();
      }
      taken.takenBy(worker, clock.instant());
    });
    return stored(id);
  }

  /**
   * Puts on record how far the worker is.
   *
   * @param news rows rejected since it was last told, of those whose reasons are kept
   * @throws TakenOverException when it is another one's import now
   */
  void progress(String id, String worker, ImportCounts counts, List<ImportRejection> news) {
    transaction.executeWithoutResult(status -> {
      if (imports.progressed(id, worker, counts, clock.instant()) == 0) {
        throw new TakenOverException();
      }
      news.forEach(entities::persist);
    });
  }

  /** Lays the import down where the worker was, for another one to go on. */
  void layDown(String id, String worker) {
    transaction.executeWithoutResult(status -> of(id, worker).laidDown());
  }

  /** Ends the import and deletes its file. */
  void end(String id, String worker, State end) {
    transaction.executeWithoutResult(status -> of(id, worker).ended(end, clock.instant()));
    deleteContent(id);
  }

  private static List<ImportContent> pieces(String id, int position, InputStream content) throws IOException {
    List<ImportContent> pieces = new ArrayList<>();
    byte[] next = content.readNBytes(ImportContent.SIZE);
    while (next.length > 0) {
      pieces.add(new ImportContent(new Piece(id, position + pieces.size()), next));
      next = pieces.size() < PIECES_TOGETHER ? content.readNBytes(ImportContent.SIZE) : new byte[0];
    }
    return pieces;
  }

  private void store(String id, List<ImportContent> pieces) {
    transaction.executeWithoutResult(status -> {
      receiving(id).receiving(clock.instant());
      pieces.forEach(entities::persist);
    });
  }

  private boolean isAbandonedUpload(FileImport found) {
    return found.state() == State.RECEIVING && found.isSilent(properties.lease(), clock.instant());
  }

  /** Uploads that broke off, and pieces that stayed when the program died while it deleted them. */
  private void clearAway() {
    imports.findByStateInOrderByReceivedAt(Set.of(State.RECEIVING)).stream()
        .filter(this::isAbandonedUpload).forEach(this::forget);
    contents.leftBehind(NOT_ENDED).forEach(this::deleteContent);
  }

  /** Ends it first: whoever still stores pieces of it is refused from then on, and finds no half of it waiting. */
  private void forget(FileImport abandoned) {
    transaction.executeWithoutResult(status -> {
      abandoned.ended(State.FAILED, clock.instant());
      imports.save(abandoned);
    });
    deleteContent(abandoned.id());
    transaction.executeWithoutResult(status -> imports.findById(abandoned.id()).ifPresent(imports::delete));
  }

  /** Little by little: a database may keep in memory what one transaction deletes. */
  private void deleteContent(String id) {
    int last = contents.lastOf(id).orElse(-1);
    for (int first = 0; first <= last; first += PIECES_TOGETHER) {
      int from = first;
      transaction.executeWithoutResult(status -> contents.delete(id, from, from + PIECES_TOGETHER - 1));
    }
  }

  private FileImport of(String id, String worker) {
    FileImport found = stored(id);
    if (!found.isWorkedOnBy(worker)) {
      throw new TakenOverException();
    }
    return found;
  }

  private FileImport receiving(String id) {
    FileImport found = stored(id);
    if (found.state() != State.RECEIVING) {
      throw new TakenOverException();
    }
    return found;
  }

  private FileImport stored(String id) {
    return imports.findById(id).orElseThrow(TakenOverException::new);
  }
}
