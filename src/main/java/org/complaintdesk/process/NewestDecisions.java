package org.complaintdesk.process;

import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.desk.OncePerTransaction;
import org.springframework.stereotype.Component;

/** Which version of a decision holds now: another one once an analyst deploys the table, the same within a transaction. */
@Component
public class NewestDecisions {

  private final RepositoryService repository;
  private final OnBehalf desk;
  private final OncePerTransaction<String, String> ids = new OncePerTransaction<>(this::lookUp);

  NewestDecisions(RepositoryService repository, OnBehalf desk) {
    this.repository = repository;
    this.desk = desk;
  }

  /** The id of the newest version, which stands for its content for ever. */
  public String id(String decision) {
    return ids.get(decision);
  }

  /** What the desk asks its tables does not depend on who is at work. */
  private String lookUp(String decision) {
    return desk.asTheDesk(() -> repository.createDecisionDefinitionQuery()
        .decisionDefinitionKey(decision).latestVersion().singleResult().getId());
  }
}
