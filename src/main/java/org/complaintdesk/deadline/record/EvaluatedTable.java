package org.complaintdesk.deadline.record;

import java.util.List;
import java.util.Map;
import org.complaintdesk.deadline.calendar.CountedDays;
import org.jspecify.annotations.Nullable;

/**
 * One decision table of an evaluation.
 *
 * @param definitionId id of the deployed decision, null where there is no deployment
 * @param ruleIds rules that matched
 * @param outputs what they gave, by output name
 * @param counted periods in business days counted meanwhile
 */
public record EvaluatedTable(
    String decision,
    int version,
    @Nullable String definitionId,
    List<String> ruleIds,
    Map<String, Object> outputs,
    List<CountedDays> counted) {
}
