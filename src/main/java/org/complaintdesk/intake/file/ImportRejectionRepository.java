package org.complaintdesk.intake.file;

import java.util.List;
import org.complaintdesk.intake.file.ImportRejection.Row;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportRejectionRepository extends Repository<ImportRejection, Row> {

  @Query("select r from ImportRejection r where r.row.importId = :importId order by r.row.line"
      + " limit :limit offset :offset")
  List<ImportRejection> page(String importId, int offset, int limit);
}
