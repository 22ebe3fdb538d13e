package org.complaintdesk.intake.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.intake.file.FileImport.State;
import org.complaintdesk.intake.file.ImportContent.Piece;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportContentRepository extends Repository<ImportContent, Piece> {

  Optional<ImportContent> findByPiece(Piece piece);

  /** The last position of that import, or empty when nothing of its file is there. */
  @Query("select max(c.piece.position) from ImportContent c where c.piece.importId = :importId")
  Optional<Integer> lastOf(String importId);

  /** Imports that have ended with pieces of their files still there. */
  @Query("select distinct c.piece.importId from ImportContent c where c.piece.importId in"
      + " (select i.id from FileImport i where i.state not in :notEnded)")
  List<String> leftBehind(Collection<State> notEnded);

  @Modifying
  @Query("delete from ImportContent c where c.piece.importId = :importId and c.piece.position between :first and :last")
  void delete(String importId, int first, int last);
}
