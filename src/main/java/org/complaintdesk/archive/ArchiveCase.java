package org.complaintdesk.archive;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Files the case of the running process (AR-1). */
@Component
class ArchiveCase implements JavaDelegate {

  private final Archive archive;

  ArchiveCase(Archive archive) {
    this.archive = archive;
  }

  @Override
  public void execute(DelegateExecution execution) {
    archive.file(CaseKey.of(execution));
  }
}
