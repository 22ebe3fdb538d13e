package org.complaintdesk.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives every task the facts of its case, masked, for the form and for the cards in Tasklist (IN-6, PR-1). They are
 * local to the task, so that reading one task opens no other case.
 */
@Component
class CaseFacts implements TaskListener {

  private final Complaints complaints;
  private final CaseFile caseFile;
  private final ComplaintTypes types;
  private final TypeSuggestion suggestion;
  private final List<FactContributor> contributors;
  private final List<OtherCases> otherCases;
  private final ObjectMapper json;
  private final Locale locale;

  CaseFacts(Complaints complaints, CaseFile caseFile, ComplaintTypes types, TypeSuggestion suggestion,
      List<FactContributor> contributors, List<OtherCases> otherCases, ObjectMapper json,
      @Value("${complaint-desk.language}") Locale locale) {
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.types = types;
    this.suggestion = suggestion;
    this.contributors = contributors;
    this.otherCases = otherCases;
    this.json = json;
    this.locale = locale;
  }

  @Override
  public void notify(DelegateTask task) {
    Optional<String> number = Optional.ofNullable(task.getExecution().getProcessBusinessKey());
    number.flatMap(complaints::find).map(complaint -> maskedFacts(complaint, task))
        .or(() -> number.flatMap(this::factsOfOtherCase))
        .ifPresent(facts -> show(facts, task));
  }

  private Map<String, Object> maskedFacts(Complaint complaint, DelegateTask task) {
    Map<String, Object> facts = facts(complaint);
    facts.put("measures", texts(task.getVariable("proposedMeasures")));
    contributors.forEach(contributor -> contributor.contribute(complaint, facts, locale));
    Veil veil = new Veil(complaint, false);
    facts.replaceAll((name, content) -> veil.all(content));
    return facts;
  }

  private Optional<Map<String, Object>> factsOfOtherCase(String number) {
    return otherCases.stream().flatMap(cases -> cases.facts(number, locale).stream()).findFirst();
  }

  private void show(Map<String, Object> facts, DelegateTask task) {
    task.setVariableLocal("facts", SpinValues.jsonValue(write(facts)).create());
    task.setVariableLocal("caseNumber", facts.get("number"));
    task.setVariableLocal("customer", facts.get("customer"));
    task.setVariableLocal("typeLabel", facts.get("type"));
    task.setVariableLocal("urgencyLabel", facts.get("urgency"));
  }

  private Map<String, Object> facts(Complaint complaint) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", complaint.number());
    facts.put("subject", complaint.subject());
    facts.put("detail", complaint.detail());
    facts.put("status", label("status", Optional.of(complaint.status().id())));
    facts.put("channel", label("channel", Optional.of(complaint.channel().id())));
    facts.put("receivedAt", caseFile.time(complaint.receivedAt()));
    facts.put("zone", caseFile.zone().getId());
    facts.put("customer", shown(Masking.name(complaint.name())));
    facts.put("tier", label("tier", Optional.of(complaint.customerTier().id())));
    facts.put("contact", shown(Masking.number(complaint.contactNumber())));
    facts.put("affected", shown(Masking.number(complaint.affectedNumber())));
    facts.put("region", label("region", Optional.ofNullable(complaint.homeRegion())));
    facts.put("type", complaint.complaintType().map(types::label).orElseGet(() -> label("type", Optional.empty())));
    facts.put("suggestedType", complaint.complaintType().isPresent() ? ""
        : suggestion.of(complaint).map(ComplaintType::label).orElse(""));
    facts.put("urgency", label("urgency", complaint.urgency().map(String::valueOf)));
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

  private static List<String> texts(@Nullable Object list) {
    return list instanceof Collection<?> items ? items.stream().map(String::valueOf).toList() : List.of();
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  private String write(Map<String, Object> facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The facts of the case could not be written as JSON.", e);
    }
  }
}
