package org.complaintdesk.deadline;

import java.util.List;
import org.complaintdesk.deadline.record.DeadlineRepository;
import org.complaintdesk.desk.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings deadlines that were counted without an official notice up to date once the notice is there (DL-4). */
@Component
public class ProvisionalDeadlines {

  private static final Logger LOG = LoggerFactory.getLogger(ProvisionalDeadlines.class);

  private final DeadlineRepository repository;
  private final Deadlines deadlines;
  private final StepLimits limits;

  ProvisionalDeadlines(DeadlineRepository repository, Deadlines deadlines, StepLimits limits) {
    this.repository = repository;
    this.deadlines = deadlines;
    this.limits = limits;
  }

  /**
   * Counts the provisional deadlines of every open complaint anew, each complaint in its own transaction.
   *
   * @return numbers of the complaints whose deadlines moved or are no longer provisional
   */
  public List<CaseNumber> recount() {
    return repository.findOpenComplaintsWithProvisionalDeadlines().stream().map(CaseNumber::new)
        .filter(this::recount).toList();
  }

  /** One case that cannot be counted now must not keep the desk from starting; it is tried again at the next start. */
  private boolean recount(CaseNumber complaintNumber) {
    try {
      boolean recounted = deadlines.recount(complaintNumber);
      return limits.recount(complaintNumber) || recounted;
    } catch (RuntimeException notNow) {
      LOG.warn("Complaint {}: its provisional deadlines could not be counted anew.", complaintNumber, notNow);
      return false;
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void recountAtStart() {
    recount().forEach(number -> LOG.info("Complaint {}: deadlines counted anew with the official notice", number));
  }
}
