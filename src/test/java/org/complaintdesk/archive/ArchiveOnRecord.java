package org.complaintdesk.archive;

import java.util.List;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.stereotype.Component;

/** The documents in the archive. */
@Component
public class ArchiveOnRecord {

  private final Archive archive;

  ArchiveOnRecord(Archive archive) {
    this.archive = archive;
  }

  /** The documents of a case, one for each time that it was filed, oldest first. */
  public List<String> documents(String number) {
    return archive.documents(new CaseNumber(number));
  }
}
