package org.complaintdesk.intake.file;

import org.springframework.stereotype.Component;

/** Files that were sent and that nobody works on, because the desk of a test has no background. */
@Component
public class WaitingImports {

  private final ImportWorker worker;

  WaitingImports(ImportWorker worker) {
    this.worker = worker;
  }

  /** Works on all of them to their ends. */
  public void workThrough() {
    while (worker.workOnNext()) {
      Thread.onSpinWait();
    }
  }
}
