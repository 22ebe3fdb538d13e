package org.complaintdesk.intake.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.intake.file.FileImport.State;
import org.springframework.data.repository.Repository;

interface FileImportRepository extends Repository<FileImport, String> {

  FileImport save(FileImport fileImport);

  Optional<FileImport> findById(String id);

  List<FileImport> findByStateInOrderByReceivedAt(Collection<State> states);

  void delete(FileImport fileImport);
}
