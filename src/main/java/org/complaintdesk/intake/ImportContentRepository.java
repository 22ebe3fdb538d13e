package org.complaintdesk.intake;

import java.util.Optional;
import org.complaintdesk.intake.ImportContent.Piece;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportContentRepository extends Repository<ImportContent, Piece> {

  Optional<ImportContent> findByPiece(Piece piece);

  @Modifying
  @Query("delete from ImportContent c where c.piece.importId = :importId")
  void deleteOf(String importId);
}
