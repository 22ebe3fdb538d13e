package org.complaintdesk.complaint.type;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.complaintdesk.desk.Option;
import org.complaintdesk.process.NewestDecisions;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.complaintdesk.tasklist.form.FormOptions;
import org.complaintdesk.tasklist.form.OpenTask;
import org.complaintdesk.tasklist.form.OptionSource;
import org.springframework.stereotype.Component;

/**
 * The complaint types that the newest tables know. There is no list of types in code: a row that an analyst adds to
 * {@code complaint-category} is a new type, its description the label that agents choose (CL-2).
 */
@Component
public class ComplaintTypes implements OptionSource {

  private static final String CATEGORY_TABLE = "complaint-category";
  private static final String RECORD_TABLE = "required-record";
  private static final String DETAILS_TABLE = "required-details";
  private static final TableColumn TYPE_FOR_RECORD = new TableColumn(RECORD_TABLE, "complaintType");
  private static final TableColumn TYPE_FOR_DETAILS = new TableColumn(DETAILS_TABLE, "complaintType");
  private static final TableColumn ON_RECORD = new TableColumn(RECORD_TABLE, "field");
  private static final TableColumn DETAIL = new TableColumn(DETAILS_TABLE, "detail");

  private final NewestDecisions newest;
  private final RepositoryService repository;
  private final UnrecordedDecisions decisions;
  private final AtomicReference<Catalogue> latest = new AtomicReference<>(new Catalogue("", "", Map.of()));

  ComplaintTypes(NewestDecisions newest, RepositoryService repository, UnrecordedDecisions decisions) {
    this.newest = newest;
    this.repository = repository;
    this.decisions = decisions;
  }

  /** All types in the order of the table. */
  public Collection<ComplaintType> all() {
    return catalogue().types().values();
  }

  @Override
  public FormOptions of(OpenTask task) {
    return FormOptions.of("types", () -> all().stream().map(type -> new Option(type.id(), type.label())).toList());
  }

  /** The type of that id, or empty when the table has no row for it. */
  public Optional<ComplaintType> find(String id) {
    return Optional.ofNullable(catalogue().types().get(id));
  }

  /** What people read for a type; the id itself when the table no longer has it. */
  public String label(String id) {
    Catalogue known = latest.get();
    // labels stand in one of the tables: whether the others have changed is not asked for them
    Catalogue current = known.categories().equals(newest.id(CATEGORY_TABLE)) ? known : catalogue();
    return Optional.ofNullable(current.types().get(id)).map(ComplaintType::label).orElse(id);
  }

  /** The same for many types at one moment: it looks only once whether the table has changed. */
  public Function<String, String> labels() {
    Map<String, ComplaintType> known = catalogue().types();
    return id -> Optional.ofNullable(known.get(id)).map(ComplaintType::label).orElse(id);
  }

  private Catalogue catalogue() {
    String categories = newest.id(CATEGORY_TABLE);
    String requirements = newest.id(RECORD_TABLE) + " " + newest.id(DETAILS_TABLE);
    Catalogue known = latest.get();
    if (!known.categories().equals(categories) || !known.requirements().equals(requirements)) {
      known = new Catalogue(categories, requirements, read(categories));
      latest.set(known);
    }
    return known;
  }

  private Map<String, ComplaintType> read(String categories) {
    DmnModelInstance model = repository.getDmnModelInstance(categories);
    Decision decision = model.getModelElementById(CATEGORY_TABLE);
    Map<String, ComplaintType> types = new LinkedHashMap<>();
    for (Rule rule : ((DecisionTable) decision.getExpression()).getRules()) {
      String id = rule.getInputEntries().iterator().next().getTextContent().strip().replace("\"", "");
      String label = rule.getDescription() == null ? id : rule.getDescription().getTextContent().strip();
      types.put(id, new ComplaintType(id, label, required(TYPE_FOR_RECORD, id, ON_RECORD),
          required(TYPE_FOR_DETAILS, id, DETAIL)));
    }
    return types;
  }

  private List<String> required(TableColumn input, String type, TableColumn answer) {
    return decisions.evaluateAll(input.table(), Map.of(input.name(), type)).stream()
        .map(row -> String.valueOf(answer.of(row))).toList();
  }

  /**
   * What these versions of the tables say.
   *
   * @param categories id of the table whose rows are the types
   * @param requirements ids of the tables of what each type requires
   */
  private record Catalogue(String categories, String requirements, Map<String, ComplaintType> types) {
  }
}
