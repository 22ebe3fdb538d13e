package org.complaintdesk.intake;

import java.util.Collections;
import org.camunda.bpm.engine.DecisionService;
import org.complaintdesk.process.TableColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table of home regions. */
@Component
class HomeRegions {

  private static final String REGION_TABLE = "home-region";
  private static final TableColumn NUMBER_PREFIX = new TableColumn(REGION_TABLE, "numberPrefix");

  private final DecisionService decisions;

  HomeRegions(DecisionService decisions) {
    this.decisions = decisions;
  }

  /**
   * The region that a number tells, or the one for whatever tells none (IN-2).
   *
   * @param numberPrefix the first digits only: what is asked stays in the decision's history (PR-1)
   */
  String proposedFor(@Nullable String numberPrefix) {
    return decisions
        .evaluateDecisionTableByKey(REGION_TABLE, Collections.singletonMap(NUMBER_PREFIX.name(), numberPrefix))
        .getSingleEntry();
  }
}
