package org.complaintdesk.engine.deployment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.complaintdesk.engine.deployment.NewestModels.Named;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.notice.Places;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Finds slips of the pen in the tables of the desk: a cell that names what no case has, a function that does not exist,
 * a place in the text of a notice that nobody fills. What an analyst's own tables are given nobody knows before they are
 * asked.
 */
class NameInspection {

  private static final String NOTICES = "notice-texts";
  private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry", "inputExpression", "literalExpression");

  private final EngineMessages messages;
  private final Predicate<String> facts;
  private final Set<String> functions;
  private final FeelNames feel = new FeelNames();
  private final SingletonSupplier<Map<String, ModelXml>> shipped = SingletonSupplier.of(NameInspection::shipped);

  /**
   * @param facts whether a case may have a fact of that name
   * @param functions those of the desk, beside FEEL's own
   */
  NameInspection(EngineMessages messages, Predicate<String> facts, Collection<String> functions) {
    this.messages = messages;
    this.facts = facts;
    this.functions = new HashSet<>(functions);
    this.functions.addAll(FeelNames.builtinFunctions());
  }

  List<ModelProblem> problemsOf(ModelXml model, NewestModels newest) {
    List<ModelProblem> problems = new ArrayList<>();
    Supplier<Named> named = SingletonSupplier.of(newest::named);
    Set<String> outputs = outputs(model);
    List<String> tables = children(model, "decision").stream().map(decision -> decision.getAttribute("id")).toList();
    // what stands on record of a case is read where a process asks
    BooleanSupplier isAsked = () -> tables.stream().anyMatch(named.get().tables()::contains);
    for (Element decision : children(model, "decision")) {
      String table = decision.getAttribute("id");
      Optional.ofNullable(shipped.obtain().get(table)).ifPresent(own -> {
        Set<String> given = names(own);
        Predicate<String> known = name -> outputs.contains(name) || given.contains(name)
            || isAsked.getAsBoolean() && (facts.test(name) || named.get().variables().contains(name));
        cells(decision).forEach(cell -> inspect(table, cell, known, problems));
        if (table.equals(NOTICES)) {
          Set<String> places = places(own);
          inspectPlaces(decision, place -> places.contains(place) || facts.test(place)
              || named.get().variables().contains(place), problems);
        }
      });
    }
    return problems;
  }

  private void inspect(String table, Element cell, Predicate<String> known, List<ModelProblem> problems) {
    FeelNames.Named named = named(cell);
    named.variables().stream().filter(known.negate())
        .forEach(name -> report(problems, cell, "model.unknown-name", table, name));
    named.functions().stream().filter(name -> !functions.contains(name))
        .forEach(name -> report(problems, cell, "model.unknown-function", table, name));
  }

  private void inspectPlaces(Element decision, Predicate<String> known, List<ModelProblem> problems) {
    for (Element cell : cells(decision)) {
      if (cell.getLocalName().equals("outputEntry")) {
        feel.fixedText(ModelXml.cellText(cell)).map(Places::in).orElse(Set.of()).stream().filter(known.negate())
            .forEach(place -> report(problems, cell, "model.unknown-place", braced(place),
                ModelXml.id((Element) cell.getParentNode())));
      }
    }
  }

  private static String braced(String place) {
    return place.matches("[{｛﹛}｝﹜].*") ? place : "{" + place + "}";
  }

  private FeelNames.Named named(Element cell) {
    return cell.getLocalName().equals("inputEntry") ? feel.ofTests(ModelXml.cellText(cell)) : feel.ofExpression(ModelXml.cellText(cell));
  }

  /** All that the cells of the product's own version name. */
  private Set<String> names(ModelXml shipped) {
    Set<String> names = new HashSet<>();
    for (Element decision : children(shipped, "decision")) {
      cells(decision).forEach(cell -> names.addAll(named(cell).variables()));
    }
    return names;
  }

  private Set<String> places(ModelXml shipped) {
    Set<String> places = new HashSet<>();
    for (Element decision : children(shipped, "decision")) {
      cells(decision).forEach(cell -> feel.fixedText(ModelXml.cellText(cell)).ifPresent(text -> places.addAll(Places.in(text))));
    }
    return places;
  }

  /** What decisions of the file hand on to each other, and the names that stand for the input of a column. */
  private static Set<String> outputs(ModelXml model) {
    Set<String> names = new HashSet<>(Set.of("cellInput"));
    for (Element element : model.elements()) {
      if (element.getLocalName().equals("output") || element.getLocalName().equals("variable")) {
        names.add(element.getAttribute("name"));
      }
      names.add(element.getAttributeNS("http://camunda.org/schema/1.0/dmn", "inputVariable"));
    }
    return names;
  }

  private static List<Element> children(ModelXml model, String name) {
    return model.elements().stream().filter(element -> element.getLocalName().equals(name)).toList();
  }

  private static List<Element> cells(Element decision) {
    return ModelXml.inside(decision).stream().filter(element -> CELLS.contains(element.getLocalName())).toList();
  }

  /** The files of the product, by the decisions that they define. */
  private static Map<String, ModelXml> shipped() {
    Map<String, ModelXml> files = new HashMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/*.dmn")) {
        ModelXml model = ModelXml.read(file.getContentAsByteArray());
        children(model, "decision").forEach(decision -> files.put(decision.getAttribute("id"), model));
      }
      return files;
    } catch (IOException | SAXException unreadable) {
      throw new IllegalStateException("The product's own tables cannot be read from the class path.", unreadable);
    }
  }

  private void report(List<ModelProblem> problems, Element cell, String code, String what, String name) {
    problems.add(new ModelProblem(ModelXml.id(cell), messages.text(code, what, name)));
  }
}
