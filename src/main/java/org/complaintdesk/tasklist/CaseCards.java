package org.complaintdesk.tasklist;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.complaint.view.CaseCard;
import org.complaintdesk.complaint.view.NonComplaintCases;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Masking;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.story.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The cards of complaints and of all other cases. */
@Component
class CaseCards implements TaskCards {

  /** Kinds of entries in the case file. */
  private static final Set<String> WORDS_OF_CUSTOMERS =
      Set.of("supplemented", "replied", "progress-asked", "chased-by-customer");

  private final Complaints complaints;
  private final ComplaintTypes types;
  private final CaseFile caseFile;
  private final Wording wording;
  private final List<NonComplaintCases> nonComplaintCases;
  private final MessageSource messages;

  CaseCards(Complaints complaints, ComplaintTypes types, CaseFile caseFile, Wording wording,
      List<NonComplaintCases> nonComplaintCases, MessageSource messages) {
    this.complaints = complaints;
    this.types = types;
    this.caseFile = caseFile;
    this.wording = wording;
    this.nonComplaintCases = nonComplaintCases;
    this.messages = messages;
  }

  @Override
  public Map<CaseNumber, CaseCard> of(Collection<CaseNumber> caseNumbers, Locale language) {
    Map<CaseNumber, CaseCard> cards = new LinkedHashMap<>();
    Function<String, String> typeLabels = types.labels();
    complaints.find(caseNumbers).forEach(complaint -> cards.put(complaint.number(),
        complaint.masked().masked(card(complaint, typeLabels, language))));
    caseNumbers.stream().filter(number -> !cards.containsKey(number))
        .forEach(number -> ofOtherCase(number, language).ifPresent(card -> cards.put(number, card)));
    return cards;
  }

  @Override
  public Map<CaseNumber, Instant> lastWordsOfCustomers(Collection<CaseNumber> caseNumbers) {
    return caseFile.latest(caseNumbers, WORDS_OF_CUSTOMERS);
  }

  @Override
  public String withNews(String caseNumber, Locale language) {
    return messages.getMessage("casefile.card.news", new Object[] {caseNumber}, language);
  }

  private CaseCard card(Complaint complaint, Function<String, String> typeLabels, Locale language) {
    String customer = Objects.requireNonNullElse(Masking.name(complaint.complainant().name()), "");
    return new CaseCard(complaint.number().value(), customer,
        complaint.matter().complaintType().map(typeLabels).map(label -> wording.of(label, language))
            .orElseGet(() -> label("type", Optional.empty(), language)),
        label("urgency", complaint.matter().urgency().map(String::valueOf), language));
  }

  private Optional<CaseCard> ofOtherCase(CaseNumber number, Locale language) {
    return nonComplaintCases.stream().flatMap(cases -> cases.card(number, language).stream()).findFirst();
  }

  private String label(String group, Optional<String> code, Locale language) {
    return caseFile.label(group, code.orElse("none"), language);
  }
}
