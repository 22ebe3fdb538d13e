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

  /** The counts after one row more. */
  ImportCounts with(RowRegistration.Result.Kind row) {
    return switch (row) {
      case REGISTERED -> new ImportCounts(done + 1, registered + 1, skipped, rejected);
      case SKIPPED -> new ImportCounts(done + 1, registered, skipped + 1, rejected);
      case REJECTED, FAILED -> new ImportCounts(done + 1, registered, skipped, rejected + 1);
    };
  }
}
