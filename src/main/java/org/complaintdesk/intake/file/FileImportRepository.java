package org.complaintdesk.intake.file;

import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.intake.file.FileImport.State;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface FileImportRepository extends Repository<FileImport, String> {

  FileImport save(FileImport fileImport);

  Optional<FileImport> findById(String id);

  List<FileImport> findByStateInOrderByReceivedAt(Collection<State> states);

  /**
   * Puts the progress of that worker on record; tells how many imports are its own, which is one or none. Whatever else is
   * to be written waits for the end of the transaction, so that nobody looks twice for what has changed.
   */
  @Modifying
  @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
  @Query("update versioned FileImport i set i.counts = :now, i.aliveAt = :moment"
      + " where i.id = :id and i.worker = :worker and i.state = RUNNING")
  int progressed(String id, String worker, ImportCounts now, Instant moment);

  void delete(FileImport fileImport);
}
