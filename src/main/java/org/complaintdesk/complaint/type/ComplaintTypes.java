package org.complaintdesk.complaint.type;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.complaintdesk.desk.Option;
import org.complaintdesk.process.NewestDecisions;
import org.complaintdesk.tasklist.form.OpenTask;
import org.complaintdesk.tasklist.form.OptionLists;
import org.complaintdesk.tasklist.form.OptionSource;
import org.springframework.stereotype.Component;

/**
 * The complaint types that the newest tables know. There is no list of types in code: a row that an analyst adds to
 * {@code complaint-category} is a new type, its description the label that agents choose (CL-2).
 */
@Component
public class ComplaintTypes implements OptionSource {

  private final NewestDecisions newest;
  private final TypeTable table;
  private final AtomicReference<Catalogue> latest = new AtomicReference<>(new Catalogue("", "", Map.of(), true));

  ComplaintTypes(NewestDecisions newest, TypeTable table) {
    this.newest = newest;
    this.table = table;
  }

  /** All types in the order of the table; where it cannot be read, those of its last version that could be. */
  public Collection<ComplaintType> all() {
    return catalogue().types().values();
  }

  @Override
  public OptionLists of(OpenTask task) {
    return OptionLists.of("types", () -> all().stream().map(type -> new Option(type.id(), type.label())).toList());
  }

  /** The type of that id, or empty when the table has no row for it; a row may fit types that are not to choose from. */
  public Optional<ComplaintType> find(String id) {
    return Optional.ofNullable(catalogue().types().get(id)).or(() -> table.find(id));
  }

  /**
   * Whether the table certainly has no row for that type. A table that cannot answer refuses nobody: a type that nobody
   * can verify is kept as it was given.
   */
  public boolean refuses(String id) {
    return find(id).isEmpty() && table.hasNoRowFor(id);
  }

  /** Whether all that types require could be found out, so that anything else is asked by none. */
  public boolean areRequirementsKnown() {
    return catalogue().complete();
  }

  /** What people read for a type; the id itself when the table no longer has it. */
  public String label(String id) {
    Catalogue known = latest.get();
    // labels stand in one of the tables: whether the others have changed is not asked for them
    Catalogue current = known.categories().equals(newest.id(TypeTable.CATEGORY_TABLE)) ? known : catalogue();
    return Optional.ofNullable(current.types().get(id)).map(ComplaintType::label).orElse(id);
  }

  /** The same for many types at one moment: it looks only once whether the table has changed. */
  public Function<String, String> labels() {
    Map<String, ComplaintType> known = catalogue().types();
    return id -> Optional.ofNullable(known.get(id)).map(ComplaintType::label).orElse(id);
  }

  private Catalogue catalogue() {
    String categories = newest.id(TypeTable.CATEGORY_TABLE);
    String requirements = newest.id(RequiredByType.RECORD_TABLE) + " " + newest.id(RequiredByType.DETAILS_TABLE);
    Catalogue known = latest.get();
    if (!known.categories().equals(categories) || !known.requirements().equals(requirements)) {
      TypeTable.Types types = table.read();
      known = new Catalogue(categories, requirements, types.byId(), types.complete());
      latest.set(known);
    }
    return known;
  }

  /**
   * What these versions of the tables say.
   *
   * @param categories id of the table whose rows are the types
   * @param requirements ids of the tables of what each type requires
   * @param complete whether all of these tables could answer about each type
   */
  private record Catalogue(String categories, String requirements, Map<String, ComplaintType> types, boolean complete) {
  }
}
