package org.complaintdesk.complaint;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows on the cards of Tasklist which case a task belongs to, masked (PR-1). The few texts are local to the task, so
 * that reading one task opens no other case, and are written only where they changed.
 */
@Component
class CaseCard implements TaskListener {

  private final CaseFacts facts;

  CaseCard(CaseFacts facts) {
    this.facts = facts;
  }

  @Override
  public void notify(DelegateTask task) {
    Optional.ofNullable(task.getExecution().getProcessBusinessKey()).flatMap(facts::card)
        .ifPresent(card -> show(card, task));
  }

  private static void show(Map<String, Object> card, DelegateTask task) {
    show("caseNumber", card.get("number"), task);
    show("customer", card.get("customer"), task);
    show("typeLabel", card.get("type"), task);
    show("urgencyLabel", card.get("urgency"), task);
  }

  private static void show(String name, @Nullable Object text, DelegateTask task) {
    if (!Objects.equals(task.getVariableLocal(name), text)) {
      task.setVariableLocal(name, text);
    }
  }
}
