package org.complaintdesk.archive;

import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.stereotype.Component;

/** The documents in the archive. */
@Component
public class ArchiveOnRecord {

  private final Archive archive;

  ArchiveOnRecord(Archive archive) {
    this.archive = archive;
  }

  /** The document of a case, empty while the case is open. */
  public Optional<String> document(String number) {
    return archive.document(new CaseNumber(number));
  }
}
