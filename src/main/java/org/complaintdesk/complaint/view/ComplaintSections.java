package org.complaintdesk.complaint.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Arrival;
import org.complaintdesk.complaint.Complainant;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Findings;
import org.complaintdesk.complaint.search.ComplaintSearch;
import org.complaintdesk.complaint.type.ComplaintType;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.complaint.type.TypeSuggestion;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.Masking;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.story.Wording;
import org.complaintdesk.tasklist.form.LateSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What forms show of the record of a complaint itself (IN-6). */
@Component
public class ComplaintSections {

  /** Names of what the record itself holds, see the table {@code required-record} (IN-2). */
  private static final String CONTACT_NUMBER = "contactNumber";
  private static final String AFFECTED_NUMBER = "affectedNumber";

  private final ComplaintSearch search;
  private final CaseFile caseFile;
  private final ComplaintTypes types;
  private final TypeSuggestion suggestion;
  private final Wording wording;

  ComplaintSections(ComplaintSearch search, CaseFile caseFile, ComplaintTypes types, TypeSuggestion suggestion,
      Wording wording) {
    this.search = search;
    this.caseFile = caseFile;
    this.types = types;
    this.suggestion = suggestion;
    this.wording = wording;
  }

  /** The sections; customer and numbers of the record's own fields are masked in them already. */
  public List<LateSection> of(Complaint complaint, Locale locale) {
    return List.of(
        LateSection.of(FormHead.Matter.class, () -> matter(complaint, locale)),
        LateSection.of(FormHead.Story.class,
            () -> new FormHead.Story(caseFile.latest(complaint.number(), locale))),
        LateSection.of(FormHead.Receipt.class, () -> receipt(complaint, locale)),
        LateSection.of(FormHead.Customer.class, () -> customer(complaint, locale)),
        LateSection.of(FormHead.Grading.class, () -> grading(complaint, locale)),
        LateSection.of(ComplaintSection.class, () -> itself(complaint, locale)),
        LateSection.of(ComplaintSection.History.class, () -> history(complaint, locale)));
  }

  private FormHead.Matter matter(Complaint complaint, Locale locale) {
    return new FormHead.Matter(complaint.number().value(), complaint.matter().subject(), complaint.matter().detail(),
        details(complaint, locale), label("status", complaint.status(), locale));
  }

  private FormHead.Receipt receipt(Complaint complaint, Locale locale) {
    Arrival arrival = complaint.arrival();
    Complainant complainant = complaint.complainant();
    return new FormHead.Receipt(label("channel", arrival.channel(), locale), caseFile.time(arrival.receivedAt()),
        caseFile.zone().getId(), caseFile.label("language", complainant.language(), locale),
        label("region", Optional.ofNullable(complainant.homeRegion()), locale));
  }

  private FormHead.Customer customer(Complaint complaint, Locale locale) {
    Complainant complainant = complaint.complainant();
    return new FormHead.Customer(shown(Masking.name(complainant.name())),
        label("tier", complainant.customerTier(), locale), shown(Masking.number(complainant.contactNumber())),
        shown(Masking.number(complainant.affectedNumber())));
  }

  private FormHead.Grading grading(Complaint complaint, Locale locale) {
    return new FormHead.Grading(
        complaint.matter().complaintType().map(type -> wording.of(types.label(type), locale))
            .orElseGet(() -> label("type", Optional.empty(), locale)),
        label("urgency", complaint.matter().urgency().map(String::valueOf), locale),
        label("level", complaint.matter().level().map(DomainWord::id), locale),
        label("attribution", complaint.findings().attribution().map(DomainWord::id), locale));
  }

  private ComplaintSection itself(Complaint complaint, Locale locale) {
    Findings findings = complaint.findings();
    String suggestedType = complaint.matter().complaintType().isPresent() ? ""
        : suggestion.of(complaint.matter().subject(), complaint.matter().detail())
            .map(type -> wording.of(type.label(), locale)).orElse("");
    return new ComplaintSection(suggestedType, findings.attribution().map(DomainWord::id).orElse(""),
        findings.isAttributionConfirmed(), findings.result().orElse(""), known(complaint),
        types.all().stream().collect(Collectors.toMap(ComplaintType::id, ComplaintType::required)));
  }

  /** The names of what a type may require that is known: the numbers on record, and details. */
  private static List<String> known(Complaint complaint) {
    Complainant complainant = complaint.complainant();
    List<String> names = new ArrayList<>(complaint.matter().details().keySet());
    names.removeAll(List.of(CONTACT_NUMBER, AFFECTED_NUMBER));
    if (complainant.contactNumber() != null) {
      names.add(CONTACT_NUMBER);
    }
    if (complainant.affectedNumber() != null) {
      names.add(AFFECTED_NUMBER);
    }
    return List.copyOf(names);
  }

  private ComplaintSection.History history(Complaint complaint, Locale locale) {
    return new ComplaintSection.History(
        search.earlierOf(complaint).stream().map(earlier -> earlier(earlier, locale)).toList());
  }

  private List<FormHead.Detail> details(Complaint complaint, Locale locale) {
    List<FormHead.Detail> details = new ArrayList<>();
    complaint.matter().details().forEach((name, content) -> details.add(new FormHead.Detail(
        caseFile.label("detail", name, locale),
        Masking.isNumber(name) ? shown(Masking.number(content)) : content)));
    return details;
  }

  private ComplaintSection.Earlier earlier(Complaint complaint, Locale locale) {
    return new ComplaintSection.Earlier(complaint.number().value(), caseFile.time(complaint.arrival().receivedAt()),
        shown(complaint.masked().text(complaint.matter().subject())), label("status", complaint.status(), locale));
  }

  private String label(String group, DomainWord word, Locale locale) {
    return caseFile.label(group, word.id(), locale);
  }

  private String label(String group, Optional<String> code, Locale locale) {
    return caseFile.label(group, code.orElse("none"), locale);
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }
}
