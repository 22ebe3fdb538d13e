package org.complaintdesk.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintdesk.engine.guard.EngineMessages;
import org.w3c.dom.Element;

/** Finds processes that call themselves, directly or by way of others: such a case would never come to an end. */
class CallCircles {

  private static final Pattern CONSTANT = Pattern.compile("[$#]\\{\\s*['\"]([^'\"]*)['\"]\\s*}");

  private final EngineMessages messages;

  CallCircles(EngineMessages messages) {
    this.messages = messages;
  }

  /** The processes that a model defines, and by process the others that its call activities name. */
  static Map<String, Map<String, Element>> calls(ModelXml model) {
    Map<String, Map<String, Element>> calls = new LinkedHashMap<>();
    Map<String, Element> calledHere = new LinkedHashMap<>();
    for (Element element : model.elements()) {
      if ("process".equals(element.getLocalName())) {
        calledHere = calls.computeIfAbsent(element.getAttribute("id"), id -> new LinkedHashMap<>());
      } else if ("callActivity".equals(element.getLocalName())) {
        calledHere.put(constant(element.getAttribute("calledElement")), element);
      }
    }
    return calls;
  }

  /** @param deployed what a process that is not in this deployment calls, by its newest version */
  List<ModelProblem> problemsOf(Map<String, Map<String, Element>> deployment, DeployedCalls deployed) {
    List<ModelProblem> problems = new ArrayList<>();
    Map<String, Set<String>> known = new HashMap<>();
    deployment.forEach((process, calls) -> known.put(process, calls.keySet()));
    deployment.forEach((process, calls) -> calls.forEach((called, activity) -> {
      List<String> way = way(called, process, name -> known.computeIfAbsent(name, deployed::of), new HashSet<>());
      if (!way.isEmpty()) {
        problems.add(new ModelProblem(ModelXml.id(activity),
            messages.text("model.circle", process, process + " → " + String.join(" → ", way))));
      }
    }));
    return problems;
  }

  /** The processes by which one leads to the other, both among them; empty where it does not. */
  private static List<String> way(String from, String to, DeployedCalls calls, Set<String> seen) {
    if (from.equals(to)) {
      return List.of(to);
    }
    if (!seen.add(from)) {
      return List.of();
    }
    return calls.of(from).stream().map(next -> way(next, to, calls, seen)).filter(found -> !found.isEmpty()).findFirst()
        .map(found -> Stream.concat(Stream.of(from), found.stream()).toList()).orElse(List.of());
  }

  private static String constant(String called) {
    Matcher text = CONSTANT.matcher(called.strip());
    return text.matches() ? text.group(1) : called.strip();
  }

  /** Knows what the newest version of a process calls. */
  interface DeployedCalls {

    /** The processes that it calls; none where there is no such process. */
    Set<String> of(String process);
  }
}
