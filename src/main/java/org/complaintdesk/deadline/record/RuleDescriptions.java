package org.complaintdesk.deadline.record;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the analysts wrote beside a rule, read from the deployed table. */
@Component
public class RuleDescriptions {

  private final RepositoryService repository;

  RuleDescriptions(RepositoryService repository) {
    this.repository = repository;
  }

  /** The description of a rule; null when it has none or the table is not deployed. */
  public @Nullable String of(@Nullable String definitionId, String ruleId) {
    if (definitionId == null) {
      return null;
    }
    ModelElementInstance element = repository.getDmnModelInstance(definitionId).getModelElementById(ruleId);
    Description description = element instanceof Rule rule ? rule.getDescription() : null;
    return description == null ? null : description.getTextContent().strip().replaceAll("\\s+", " ");
  }
}
