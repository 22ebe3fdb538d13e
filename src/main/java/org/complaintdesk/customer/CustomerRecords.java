package org.complaintdesk.customer;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our records of customers, as the files of the operator tell them (CL-3). */
@Service
class CustomerRecords {

  private static final Logger LOG = LoggerFactory.getLogger(CustomerRecords.class);
  /** So many rows are written together, and only so many are held in memory. */
  private static final int ROWS_WRITTEN_TOGETHER = 500;

  private final EntityManager database;
  private final ResourceLoader files;
  private final RecordRows rows;

  CustomerRecords(EntityManager database, ResourceLoader files, RecordRows rows) {
    this.database = database;
    this.files = files;
    this.rows = rows;
  }

  /**
   * Puts what the files say in the place of all that was on record; of several rows for the same thing the last one
   * holds. Without folders everything stays as it is.
   *
   * @param folders resource locations; each holds {@code numbers.csv}, the other files may be left out
   * @throws IllegalStateException naming file, line, column and what would be right; nothing is changed then
   */
  @Transactional
  public void replaceBy(List<String> folders) {
    if (folders.isEmpty()) {
      return;
    }
    for (Class<?> kind : List.of(CustomerNumber.class, Subscription.class, Bill.class)) {
      database.createQuery("delete from " + kind.getSimpleName()).executeUpdate();
    }
    for (String folder : folders) {
      LOG.info("Records of customers were read from {}: {} numbers, {} subscriptions, {} bills.", folder,
          write(rows.required(file(folder, "numbers.csv")), RecordRow.NUMBER_COLUMNS, RecordRow::number),
          write(file(folder, "subscriptions.csv"), RecordRow.SUBSCRIPTION_COLUMNS, RecordRow::subscription),
          write(file(folder, "bills.csv"), RecordRow.BILL_COLUMNS, RecordRow::bill));
    }
  }

  private long write(Resource file, List<String> columns, Function<RecordRow, Object> entity) {
    AtomicLong written = new AtomicLong();
    rows.read(file, columns, row -> {
      database.merge(entity.apply(row));
      if (written.incrementAndGet() % ROWS_WRITTEN_TOGETHER == 0) {
        writeOut();
      }
    });
    writeOut();
    return written.get();
  }

  private void writeOut() {
    database.flush();
    database.clear();
  }

  private Resource file(String folder, String name) {
    String location = folder.strip();
    return files.getResource(location.endsWith("/") ? location + name : location + "/" + name);
  }
}
