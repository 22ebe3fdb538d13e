package org.complaintdesk.tasklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Arrival;
import org.complaintdesk.complaint.Complainant;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Findings;
import org.complaintdesk.complaint.search.ComplaintSearch;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.customer.RecordCheckSection;
import org.complaintdesk.deadline.AppealWords;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineExplanation;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.desk.Masking;
import org.complaintdesk.dispatch.WorkOrderSection;
import org.complaintdesk.escalation.EscalationSection;
import org.complaintdesk.incident.IncidentSection;
import org.complaintdesk.link.LinkSection;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.story.Wording;
import org.complaintdesk.tasklist.CaseView.DeadlineLine;
import org.complaintdesk.tasklist.CaseView.EarlierLine;
import org.complaintdesk.tasklist.CaseView.Fact;
import org.complaintdesk.tasklist.CaseView.PauseLine;
import org.complaintdesk.tasklist.CaseView.StoryLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a case file together for a reader. */
@Component
class CaseReader {

  private static final String UNKNOWN = "none";

  private final ComplaintSearch search;
  private final CaseFile caseFile;
  private final ComplaintTypes types;
  private final Deadlines deadlines;
  private final AppealWords appeal;
  private final DeadlineExplanation explanation;
  private final SectionSource<WorkOrderSection> orders;
  private final SectionSource<RecordCheckSection> recordChecks;
  private final SectionSource<IncidentSection> incidents;
  private final SectionSource<EscalationSection> escalations;
  private final SectionSource<LinkSection> links;
  private final Wording wording;
  private final MessageSource messages;

  CaseReader(ComplaintSearch search, CaseFile caseFile, ComplaintTypes types, Deadlines deadlines, AppealWords appeal,
      DeadlineExplanation explanation, SectionSource<WorkOrderSection> orders,
      SectionSource<RecordCheckSection> recordChecks, SectionSource<IncidentSection> incidents,
      SectionSource<EscalationSection> escalations, SectionSource<LinkSection> links, Wording wording,
      MessageSource messages) {
    this.search = search;
    this.caseFile = caseFile;
    this.types = types;
    this.deadlines = deadlines;
    this.appeal = appeal;
    this.explanation = explanation;
    this.orders = orders;
    this.recordChecks = recordChecks;
    this.incidents = incidents;
    this.escalations = escalations;
    this.links = links;
    this.wording = wording;
    this.messages = messages;
  }

  /** The whole case, the customer masked (PR-1). */
  CaseView read(Complaint complaint, Locale language) {
    CaseNumber number = complaint.number();
    MaskedView masked = complaint.masked();
    return new CaseView(number.value(), masked.text(complaint.matter().subject()),
        masked.text(complaint.matter().detail()),
        facts(complaint, masked, language),
        details(complaint, masked, language),
        Stream.concat(deadlines.of(number).stream(), deadlines.givenWayOf(number).stream())
            .map(deadline -> line(deadline, language)).toList(),
        deadlines.pausesOf(number).stream().map(pause -> line(pause, language)).toList(),
        masked.masked(orders.of(complaint, language)).orders(),
        search.earlierOf(complaint).stream().map(earlier -> line(earlier, masked, language)).toList(),
        story(number, masked, language));
  }

  /**
   * What tells a complaint from others at a glance, the customer masked (TR-1, PR-1).
   *
   * @param steps what people work on in the case at the moment
   */
  CaseHead head(Complaint complaint, List<String> steps, Locale language) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "number", complaint.number().value(), language);
    addCustomer(facts, complaint, language);
    addType(facts, complaint, language);
    add(facts, "step", String.join(messages.getMessage("case.between-words", null, language), steps), language);
    addStatus(facts, complaint, language);
    add(facts, "due", deadlines.at(complaint.number(), DeadlineKind.DUE).map(caseFile::time).orElse(null), language);
    addGrading(facts, complaint, language);
    return CaseHead.of(facts);
  }

  /** Name and numbers in full. */
  Disclosure disclose(Complaint complaint, Locale language) {
    Complainant complainant = complaint.complainant();
    List<Fact> contact = new ArrayList<>();
    add(contact, "customer", complainant.name(), language);
    add(contact, "contact", complainant.contactNumber(), language);
    add(contact, "email", complainant.contactEmail(), language);
    add(contact, "affected", complainant.affectedNumber(), language);
    new TreeMap<>(complaint.matter().details()).forEach((name, content) -> {
      if (Masking.isNumber(name)) {
        contact.add(new Fact(caseFile.label("detail", name, language), content));
      }
    });
    return new Disclosure(List.copyOf(contact));
  }

  private List<Fact> facts(Complaint complaint, MaskedView masked, Locale language) {
    Arrival arrival = complaint.arrival();
    Complainant complainant = complaint.complainant();
    Findings findings = complaint.findings();
    List<Fact> facts = new ArrayList<>();
    addStatus(facts, complaint, language);
    add(facts, "received", caseFile.time(arrival.receivedAt()), language);
    add(facts, "channel", label("channel", arrival.channel(), language), language);
    add(facts, "passed-on-by", arrival.passedOnBy().orElse(null), language);
    add(facts, "passed-on-at", arrival.passedOnAt().orElse(null), language);
    add(facts, "regulator-reply-by", arrival.regulatorReplyBy().map(caseFile::time).orElse(null), language);
    addAppeal(facts, complaint, language);
    addCustomer(facts, complaint, language);
    add(facts, "tier", label("tier", complainant.customerTier(), language), language);
    add(facts, "contact", Masking.number(complainant.contactNumber()), language);
    add(facts, "email", Masking.email(complainant.contactEmail()), language);
    add(facts, "affected", Masking.number(complainant.affectedNumber()), language);
    add(facts, "region", label("region", Optional.ofNullable(complainant.homeRegion()), language), language);
    add(facts, "mismatches", String.join(" ", recordChecks.of(complaint, language).mismatches()), language);
    addIncident(facts, masked.masked(incidents.of(complaint, language)), language);
    add(facts, "linked", String.join("\n", masked.masked(links.of(complaint, language)).linked()), language);
    addType(facts, complaint, language);
    addGrading(facts, complaint, language);
    add(facts, "attribution", label("attribution", findings.attribution().map(DomainWord::id), language), language);
    findings.problemType().ifPresent(type -> add(facts, "problem", label("problem-type", type, language), language));
    addEscalation(facts, masked.masked(escalations.of(complaint, language)).escalation(), language);
    add(facts, "result", masked.text(findings.result().orElse(null)), language);
    add(facts, "language", caseFile.label("language", complainant.language(), language), language);
    add(facts, "zone", caseFile.zone().getId(), language);
    return List.copyOf(facts);
  }

  private void addAppeal(List<Fact> facts, Complaint complaint, Locale language) {
    Instant regulatorBy = deadlines.at(complaint.number(), DeadlineKind.REGULATOR).orElse(null);
    add(facts, "appeal", appeal.of(complaint, regulatorBy, language), language);
  }

  private void addStatus(List<Fact> facts, Complaint complaint, Locale language) {
    add(facts, "status", label("status", complaint.status(), language), language);
  }

  private void addCustomer(List<Fact> facts, Complaint complaint, Locale language) {
    add(facts, "customer", Masking.name(complaint.complainant().name()), language);
  }

  private void addType(List<Fact> facts, Complaint complaint, Locale language) {
    add(facts, "type", complaint.matter().complaintType().map(type -> wording.of(types.label(type), language))
        .orElseGet(() -> label("type", Optional.empty(), language)), language);
  }

  private void addGrading(List<Fact> facts, Complaint complaint, Locale language) {
    add(facts, "urgency", label("urgency", complaint.matter().urgency().map(String::valueOf), language), language);
    add(facts, "level", label("level", complaint.matter().level().map(DomainWord::id), language), language);
  }

  private void addIncident(List<Fact> facts, IncidentSection known, Locale language) {
    add(facts, "incident", known.incident(), language);
    add(facts, "emergency", known.emergency(), language);
  }

  /** Where the complaint was escalated (ES-2); the findings of the departments are in the story. */
  private void addEscalation(List<Fact> facts, EscalationSection.@Nullable Course escalation, Locale language) {
    if (escalation == null) {
      return;
    }
    add(facts, "escalation-reasons", escalation.reasons(), language);
    add(facts, "escalation-request", escalation.request(), language);
    add(facts, "escalation-owner", escalation.owner(), language);
    add(facts, "escalation-urgency", escalation.urgency(), language);
    add(facts, "escalation-complexity", escalation.complexity(), language);
    add(facts, "escalation-round", String.valueOf(escalation.round()), language);
    add(facts, "escalation-opinion", escalation.opinion(), language);
    add(facts, "escalation-solution", escalation.solution(), language);
    add(facts, "escalation-verdict", escalation.verdict(), language);
    add(facts, "escalation-verdictReason", escalation.verdictReason(), language);
  }

  /** What nobody has told us is left out. */
  private void add(List<Fact> facts, String name, @Nullable String content, Locale language) {
    if (content != null && !content.isBlank()) {
      facts.add(new Fact(messages.getMessage("casefile.fact." + name, null, language), content));
    }
  }

  private List<Fact> details(Complaint complaint, MaskedView masked, Locale language) {
    List<Fact> details = new ArrayList<>();
    new TreeMap<>(complaint.matter().details()).forEach((name, content) -> details.add(new Fact(
        caseFile.label("detail", name, language), Masking.isNumber(name) ? Masking.number(content) : masked.text(content))));
    return List.copyOf(details);
  }

  private DeadlineLine line(ExplainedDeadline deadline, Locale language) {
    boolean moved = !deadline.at().equals(deadline.plannedAt());
    return new DeadlineLine(
        caseFile.label("output", deadline.kind().variable(), language),
        deadline.kind() == DeadlineKind.DUE,
        caseFile.time(deadline.at()),
        moved ? caseFile.time(deadline.plannedAt()) : null,
        explanation.rules(deadline, language),
        explanation.skippedDays(deadline, language),
        deadline.provisional(),
        deadline.replacedAt() == null ? null : caseFile.time(deadline.replacedAt()));
  }

  private PauseLine line(RecordedPause pause, Locale language) {
    Instant to = pause.to();
    return new PauseLine(caseFile.label("purpose", pause.reason(), language), caseFile.time(pause.from()),
        to == null ? null : caseFile.time(to));
  }

  private EarlierLine line(Complaint earlier, MaskedView masked, Locale language) {
    return new EarlierLine(earlier.number().value(), caseFile.time(earlier.arrival().receivedAt()),
        masked.text(earlier.masked().text(earlier.matter().subject())), label("status", earlier.status(), language));
  }

  /** Everything that happened in a case, newest first, masked. */
  List<StoryLine> story(CaseNumber number, MaskedView masked, Locale language) {
    List<CaseEntry> entries = new ArrayList<>(caseFile.of(number));
    Collections.reverse(entries);
    return entries.stream()
        .map(entry -> new StoryLine(
            caseFile.time(entry.happenedAt()),
            caseFile.who(entry, language),
            masked.text(caseFile.tell(entry, language))))
        .toList();
  }

  private String label(String group, DomainWord word, Locale language) {
    return caseFile.label(group, word.id(), language);
  }

  private String label(String group, Optional<String> code, Locale language) {
    return caseFile.label(group, code.orElse(UNKNOWN), language);
  }
}
