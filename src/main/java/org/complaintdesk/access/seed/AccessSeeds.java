package org.complaintdesk.access.seed;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seeds each thing once in the life of a database and remembers it there, so that what an administrator later renames,
 * changes or deletes stays as the administrator left it.
 */
@Component
class AccessSeeds {

  private static final String MARK = "complaint-desk.seeded.";

  private final ManagementService management;
  private final TransactionTemplate transaction;

  AccessSeeds(ManagementService management, PlatformTransactionManager transactions) {
    this.management = management;
    this.transaction = new TransactionTemplate(transactions);
  }

  void once(String thing, Runnable seeding) {
    if (management.getProperties().containsKey(MARK + thing)) {
      return;
    }
    transaction.executeWithoutResult(status -> {
      seeding.run();
      management.setProperty(MARK + thing, "done");
    });
  }

  /** For what keeps a record of its own: all of it is seeded, or nothing. */
  void together(Runnable seeding) {
    transaction.executeWithoutResult(status -> seeding.run());
  }
}
