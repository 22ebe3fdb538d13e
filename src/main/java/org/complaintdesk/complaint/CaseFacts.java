package org.complaintdesk.complaint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The facts of a case, masked, as the forms of its tasks show them (IN-6, PR-1), in the language of the desk. */
@Component
class CaseFacts implements TaskFacts {

  private final Complaints complaints;
  private final CaseFile caseFile;
  private final ComplaintTypes types;
  private final TypeSuggestion suggestion;
  private final List<FactContributor> contributors;
  private final List<TaskFactContributor> taskContributors;
  private final List<OtherCases> otherCases;
  private final Locale locale;

  CaseFacts(Complaints complaints, CaseFile caseFile, ComplaintTypes types, TypeSuggestion suggestion,
      List<FactContributor> contributors, List<TaskFactContributor> taskContributors, List<OtherCases> otherCases,
      @Value("${complaint-desk.language}") Locale locale) {
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.types = types;
    this.suggestion = suggestion;
    this.contributors = contributors;
    this.taskContributors = taskContributors;
    this.otherCases = otherCases;
    this.locale = locale;
  }

  @Override
  public Optional<Map<String, Object>> of(OpenTask task) {
    Optional<Map<String, Object>> facts = task.caseNumber().flatMap(number -> complaints.find(number)
        .map(complaint -> masked(complaint, facts(complaint, task))).or(() -> factsOfOtherCase(number)));
    facts.ifPresent(known -> taskContributors.forEach(contributor -> contributor.contribute(task, known)));
    return facts;
  }

  /** The few of the facts by which people tell one case from another in a list, by the number of the case. */
  Map<String, Map<String, Object>> heads(Collection<String> numbers) {
    Map<String, Map<String, Object>> heads = new LinkedHashMap<>();
    Function<String, String> typeLabels = types.labels();
    complaints.find(numbers).forEach(complaint ->
        heads.put(complaint.number(), masked(complaint, head(complaint, typeLabels))));
    numbers.stream().filter(number -> !heads.containsKey(number))
        .forEach(number -> factsOfOtherCase(number).ifPresent(facts -> heads.put(number, facts)));
    return heads;
  }

  private Optional<Map<String, Object>> factsOfOtherCase(String number) {
    return otherCases.stream().flatMap(cases -> cases.facts(number, locale).stream()).findFirst();
  }

  private static Map<String, Object> masked(Complaint complaint, Map<String, Object> facts) {
    Veil veil = new Veil(complaint, false);
    facts.replaceAll((name, content) -> veil.all(content));
    return facts;
  }

  private Map<String, Object> head(Complaint complaint, Function<String, String> typeLabels) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("number", complaint.number());
    head.put("customer", shown(Masking.name(complaint.name())));
    head.put("type", complaint.complaintType().map(typeLabels).orElseGet(() -> label("type", Optional.empty())));
    head.put("urgency", label("urgency", complaint.urgency().map(String::valueOf)));
    return head;
  }

  private Map<String, Object> facts(Complaint complaint, OpenTask task) {
    Map<String, Object> facts = facts(complaint);
    contributors.forEach(contributor -> contributor.contribute(complaint, facts, locale));
    return facts;
  }

  private Map<String, Object> facts(Complaint complaint) {
    Map<String, Object> facts = head(complaint, types::label);
    facts.put("subject", complaint.subject());
    facts.put("detail", complaint.detail());
    facts.put("status", label("status", Optional.of(complaint.status().id())));
    facts.put("channel", label("channel", Optional.of(complaint.channel().id())));
    facts.put("receivedAt", caseFile.time(complaint.receivedAt()));
    facts.put("zone", caseFile.zone().getId());
    facts.put("tier", label("tier", Optional.of(complaint.customerTier().id())));
    facts.put("contact", shown(Masking.number(complaint.contactNumber())));
    facts.put("affected", shown(Masking.number(complaint.affectedNumber())));
    facts.put("region", label("region", Optional.ofNullable(complaint.homeRegion())));
    facts.put("suggestedType", complaint.complaintType().isPresent() ? ""
        : suggestion.of(complaint).map(ComplaintType::label).orElse(""));
    facts.put("level", label("level", complaint.level().map(DomainWord::id)));
    facts.put("attribution", complaint.attribution().map(DomainWord::id).orElse(""));
    facts.put("attributionLabel", label("attribution", complaint.attribution().map(DomainWord::id)));
    facts.put("attributionConfirmed", complaint.isAttributionConfirmed());
    facts.put("result", complaint.result().orElse(""));
    facts.put("language", label("language", Optional.of(complaint.language())));
    facts.put("details", details(complaint));
    facts.put("detailNames", complaint.details().keySet());
    facts.put("types", types.all().stream().map(type -> Map.of("label", type.label(), "value", type.id())).toList());
    facts.put("requiredByType", types.all().stream()
        .collect(Collectors.toMap(ComplaintType::id, ComplaintType::requiredDetails)));
    facts.put("earlier", complaints.earlierOf(complaint).stream().map(this::earlier).toList());
    facts.put("story", caseFile.latest(complaint.number(), locale));
    return facts;
  }

  private List<Map<String, String>> details(Complaint complaint) {
    List<Map<String, String>> details = new ArrayList<>();
    complaint.details().forEach((name, content) -> details.add(Map.of(
        "name", caseFile.label("detail", name, locale),
        "content", Masking.isNumber(name) ? shown(Masking.number(content)) : content)));
    return details;
  }

  private Map<String, String> earlier(Complaint complaint) {
    return Map.of(
        "number", complaint.number(),
        "receivedAt", caseFile.time(complaint.receivedAt()),
        "subject", complaint.subject(),
        "status", caseFile.label("status", complaint.status().id(), locale));
  }

  private String label(String group, Optional<String> code) {
    return caseFile.label(group, code.orElse("none"), locale);
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }
}
