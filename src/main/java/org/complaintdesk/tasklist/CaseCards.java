package org.complaintdesk.tasklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.complaint.view.CaseCard;
import org.complaintdesk.complaint.view.NonComplaintCases;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Masking;
import org.complaintdesk.story.CaseFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The cards of complaints and of all other cases, in the language of the desk. */
@Component
class CaseCards implements TaskCards {

  private final Complaints complaints;
  private final ComplaintTypes types;
  private final CaseFile caseFile;
  private final List<NonComplaintCases> nonComplaintCases;
  private final Locale locale;

  CaseCards(Complaints complaints, ComplaintTypes types, CaseFile caseFile, List<NonComplaintCases> nonComplaintCases,
      @Value("${complaint-desk.language}") Locale locale) {
    this.complaints = complaints;
    this.types = types;
    this.caseFile = caseFile;
    this.nonComplaintCases = nonComplaintCases;
    this.locale = locale;
  }

  @Override
  public Map<CaseNumber, CaseCard> of(Collection<CaseNumber> caseNumbers) {
    Map<CaseNumber, CaseCard> cards = new LinkedHashMap<>();
    Function<String, String> typeLabels = types.labels();
    complaints.find(caseNumbers).forEach(complaint -> cards.put(complaint.number(),
        complaint.masked().masked(card(complaint, typeLabels))));
    caseNumbers.stream().filter(number -> !cards.containsKey(number))
        .forEach(number -> ofOtherCase(number).ifPresent(card -> cards.put(number, card)));
    return cards;
  }

  private CaseCard card(Complaint complaint, Function<String, String> typeLabels) {
    String customer = Objects.requireNonNullElse(Masking.name(complaint.complainant().name()), "");
    return new CaseCard(complaint.number().value(), customer,
        complaint.matter().complaintType().map(typeLabels).orElseGet(() -> label("type", Optional.empty())),
        label("urgency", complaint.matter().urgency().map(String::valueOf)));
  }

  private Optional<CaseCard> ofOtherCase(CaseNumber number) {
    return nonComplaintCases.stream().flatMap(cases -> cases.card(number, locale).stream()).findFirst();
  }

  private String label(String group, Optional<String> code) {
    return caseFile.label(group, code.orElse("none"), locale);
  }
}
