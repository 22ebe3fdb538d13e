package org.complaintdesk.intake;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.FaultyTables;
import org.complaintdesk.process.FaultyTables.Meanwhile;
import org.complaintdesk.process.NewestDecisions;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.TableFault;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table of home regions. */
@Component
class HomeRegions {

  private static final String REGION_TABLE = "home-region";
  private static final TableColumn NUMBER_PREFIX = new TableColumn(REGION_TABLE, "numberPrefix");
  private static final TableColumn REGION = new TableColumn(REGION_TABLE, "homeRegion");
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern ONLY_WORDS = Pattern.compile("\\s*\"[^\"]+\"\\s*(,\\s*\"[^\"]+\"\\s*)*");

  private final UnrecordedDecisions decisions;
  private final FaultyTables faulty;
  private final RepositoryService repository;
  private final NewestDecisions newest;
  private volatile Set<String> seen = Set.of();

  HomeRegions(UnrecordedDecisions decisions, FaultyTables faulty, RepositoryService repository,
      NewestDecisions newest) {
    this.decisions = decisions;
    this.faulty = faulty;
    this.repository = repository;
    this.newest = newest;
  }

  /**
   * The region that a number tells, or the one for whatever tells none (IN-2); null where the table cannot answer.
   *
   * @param numberPrefix the first digits only (PR-1)
   */
  @Nullable String proposedFor(@Nullable String numberPrefix) {
    return (String) REGION.of(ask(numberPrefix).first());
  }

  /** Has somebody told that the table cannot answer, where it cannot, for a complaint that has no region for it. */
  void tellOfFault(CaseNumber number) {
    TableFault fault = ask(null).fault();
    if (fault != null) {
      faulty.goesOn(number, fault, Meanwhile.WITHOUT);
    }
  }

  private UnrecordedDecisions.Answer ask(@Nullable String numberPrefix) {
    return decisions.find(REGION_TABLE, Collections.singletonMap(NUMBER_PREFIX.name(), numberPrefix));
  }

  /**
   * Refuses a region that the table does not name among its results. Where it names none, or computes some, nobody can tell
   * which there are, and every one is taken. The newest version is asked for regions that were not seen before.
   *
   * @param place where it stood
   */
  void requireKnown(String place, String region) {
    if (seen.contains(region)) {
      return;
    }
    List<String> results = results();
    Set<String> known = results.stream().flatMap(text -> words(text).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    seen = known;
    boolean tellsAll = !results.isEmpty() && results.stream().allMatch(text -> ONLY_WORDS.matcher(text).matches());
    if (tellsAll && !known.contains(region)) {
      throw TicketFault.at(place, "not-one-of", String.join(", ", known));
    }
  }

  /** What the cells of the results say, and the list of allowed results where there is one. */
  private List<String> results() {
    DmnModelInstance table = repository.getDmnModelInstance(newest.id(REGION_TABLE));
    Stream<String> listed = table.getModelElementsByType(Output.class).stream().map(Output::getOutputValues)
        .filter(Objects::nonNull).map(DmnModelElementInstance::getTextContent);
    Stream<String> answered = table.getModelElementsByType(OutputEntry.class).stream().map(OutputEntry::getTextContent);
    return Stream.concat(listed, answered).toList();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map((MatchResult word) -> word.group(1)).toList();
  }
}
