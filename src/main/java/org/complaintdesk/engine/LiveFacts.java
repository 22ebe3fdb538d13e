package org.complaintdesk.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.complaintdesk.complaint.OpenTask;
import org.complaintdesk.complaint.TaskFacts;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The facts of the case behind a task as they are at this moment, under the name by which forms know them. One source
 * serves who opens a form and who sends it: an option that is offered is accepted.
 */
class LiveFacts {

  static final String NAME = "facts";

  private final ObjectProvider<TaskFacts> facts;
  private final ObjectMapper json = new ObjectMapper();

  LiveFacts(ObjectProvider<TaskFacts> facts) {
    this.facts = facts;
  }

  /** Whoever may read the task may read these; what they are made of is not the reader's to be asked for. */
  Optional<JsonNode> of(TaskEntity task, CommandContext engine) {
    Optional<Map<String, Object>> known = Optional.ofNullable(facts.getIfAvailable())
        .flatMap(source -> engine.runWithoutAuthorization(() -> source.of(new OpenTask(task))));
    return known.map(json::valueToTree);
  }
}
