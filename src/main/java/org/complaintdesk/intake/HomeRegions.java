package org.complaintdesk.intake;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.complaintdesk.process.NewestDecisions;
import org.complaintdesk.process.TableColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table of home regions. */
@Component
class HomeRegions {

  private static final String REGION_TABLE = "home-region";
  private static final TableColumn NUMBER_PREFIX = new TableColumn(REGION_TABLE, "numberPrefix");
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final NewestDecisions newest;
  private volatile Set<String> seen = Set.of();

  HomeRegions(DecisionService decisions, RepositoryService repository, NewestDecisions newest) {
    this.decisions = decisions;
    this.repository = repository;
    this.newest = newest;
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

  /**
   * Refuses a region that the table neither lists among its results nor answers; the newest version is asked for regions
   * that were not seen before.
   *
   * @param place where it stood
   */
  void requireKnown(String place, String region) {
    if (seen.contains(region)) {
      return;
    }
    Set<String> known = known();
    seen = known;
    if (!known.contains(region)) {
      throw TicketFault.at(place, "not-one-of", String.join(", ", known));
    }
  }

  private Set<String> known() {
    Collection<Output> outputs = repository.getDmnModelInstance(newest.id(REGION_TABLE)).getModelElementsByType(Output.class);
    Stream<String> listed = outputs.stream().filter(output -> output.getOutputValues() != null)
        .map(output -> output.getOutputValues().getTextContent());
    Stream<String> answered = repository.getDmnModelInstance(newest.id(REGION_TABLE))
        .getModelElementsByType(OutputEntry.class).stream().map(OutputEntry::getTextContent);
    return Stream.concat(listed, answered).flatMap(text -> words(text).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map((MatchResult word) -> word.group(1)).toList();
  }
}
