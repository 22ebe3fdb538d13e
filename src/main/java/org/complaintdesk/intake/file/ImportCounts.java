package org.complaintdesk.intake.file;

import jakarta.persistence.Embeddable;

/**
 * What came of the rows of an import.
 *
 * @param done rows that were looked at
 * @param registered complaints that are new
 * @param skipped rows whose complaint was on record already
 * @param rejected rows that could not be registered
 */
@Embeddable
record ImportCounts(long done, long registered, long skipped, long rejected) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  ImportCounts oneRegistered() {
    return new ImportCounts(done + 1, registered + 1, skipped, rejected);
  }

  ImportCounts oneSkipped() {
    return new ImportCounts(done + 1, registered, skipped + 1, rejected);
  }

  ImportCounts oneRejected() {
    return new ImportCounts(done + 1, registered, skipped, rejected + 1);
  }
}
