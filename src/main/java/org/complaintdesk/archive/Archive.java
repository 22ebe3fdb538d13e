package org.complaintdesk.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Arrival;
import org.complaintdesk.complaint.Complainant;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.Findings;
import org.complaintdesk.complaint.Matter;
import org.complaintdesk.complaint.StatusChange;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files ended cases whole, so that they are found, read and counted later (AR-1). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Archive {

  private static final Locale LANGUAGE_OF_THE_ARCHIVE = Locale.SIMPLIFIED_CHINESE;

  private final ArchivedCaseRepository repository;
  private final ArchivedRoundRepository rounds;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final List<SectionSource<?>> sections;
  private final ObjectMapper json;
  private final Clock clock;

  Archive(ArchivedCaseRepository repository, ArchivedRoundRepository rounds, Complaints complaints, CaseFile caseFile,
      List<SectionSource<?>> sections, ObjectMapper json, Clock clock) {
    this.repository = repository;
    this.rounds = rounds;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.sections = sections;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps a complaint that was handled elsewhere, as it was taken over: what only handling tells is not in it (AR-1). */
  public void keepHistory(CaseNumber number) {
    keep(complaints.get(number), List.of());
  }

  /** Ends the complaint on record and keeps its whole case in one document. */
  void file(CaseNumber number) {
    complaints.archived(number);
    keep(complaints.get(number), sections);
  }

  /** The documents of a case, one for each time that it was filed, oldest first; none while its first round is open. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  List<String> documents(CaseNumber number) {
    return Stream.concat(repository.findByComplaintNumber(number.value()).stream().map(ArchivedCase::document),
        rounds.findByComplaintNumberOrderByRound(number.value()).stream().map(ArchivedRound::document)).toList();
  }

  private void keep(Complaint complaint, List<SectionSource<?>> handled) {
    String document = write(document(complaint, handled));
    int reopenings = complaint.handling().reopenings();
    if (reopenings == 0) {
      repository.save(new ArchivedCase(complaint.number(), clock.instant(), document));
    } else {
      rounds.save(new ArchivedRound(complaint.number(), reopenings + 1, clock.instant(), document));
    }
  }

  /** @param handled what tells how the desk handled it */
  private Map<String, Object> document(Complaint complaint, List<SectionSource<?>> handled) {
    Map<String, Object> document = new LinkedHashMap<>();
    putComplainant(document, complaint);
    putArrival(document, complaint.arrival(), complaint.matter());
    putClassification(document, complaint.matter());
    putCourse(document, complaint, complaint.findings());
    handled.forEach(source -> document.putAll(source.of(complaint, LANGUAGE_OF_THE_ARCHIVE).facts()));
    document.put("story", story(complaint));
    return document;
  }

  private static void putComplainant(Map<String, Object> document, Complaint complaint) {
    Complainant complainant = complaint.complainant();
    document.put("number", complaint.number().value());
    document.put("status", complaint.status().id());
    document.put("channel", complaint.arrival().channel().id());
    document.put("language", complainant.language());
    document.put("customerTier", complainant.customerTier().id());
    document.put("name", complainant.name());
    document.put("contactNumber", complainant.contactNumber());
    document.put("contactEmail", complainant.contactEmail());
    document.put("affectedNumber", complainant.affectedNumber());
    document.put("homeRegion", complainant.homeRegion());
  }

  private static void putArrival(Map<String, Object> document, Arrival arrival, Matter matter) {
    document.put("receivedAt", arrival.receivedAt());
    document.put("regulatorReplyBy", arrival.regulatorReplyBy().orElse(null));
    document.put("registeredAt", arrival.registeredAt());
    document.put("subject", matter.subject());
    document.put("detail", matter.detail());
    document.put("details", matter.details());
    document.put("registeredBy", arrival.registeredBy().value());
    document.put("passedOnBy", arrival.passedOnBy().orElse(null));
    document.put("passedOnAt", arrival.passedOnAt().orElse(null));
  }

  private static void putClassification(Map<String, Object> document, Matter matter) {
    document.put("impact", matter.impact().map(DomainWord::id).orElse(null));
    document.put("affectedCustomers", matter.affectedCustomers().orElse(null));
    document.put("consequence", matter.consequence().map(DomainWord::id).orElse(null));
    document.put("complaintType", matter.complaintType().orElse(null));
    document.put("category", matter.category().orElse(null));
    document.put("deadlineClass", matter.deadlineClass().orElse(null));
    document.put("urgency", matter.urgency().orElse(null));
    document.put("level", matter.level().map(DomainWord::id).orElse(null));
  }

  private static void putCourse(Map<String, Object> document, Complaint complaint, Findings findings) {
    document.put("attribution", findings.attribution().map(DomainWord::id).orElse(null));
    document.put("attributionConfirmed", findings.isAttributionConfirmed());
    document.put("departments", complaint.handling().departments());
    document.put("crossRegion", complaint.handling().isCrossRegion());
    document.put("dissatisfiedTimes", complaint.handling().dissatisfiedTimes());
    document.put("problemType", findings.problemType().map(DomainWord::id).orElse(null));
    document.put("result", findings.result().orElse(null));
    document.put("lesson", findings.lesson().orElse(null));
    document.put("toldAt", complaint.toldAt().orElse(null));
    document.put("statusChanges", complaint.statusChanges().stream().map(Archive::statusChange).toList());
  }

  private List<Map<String, Object>> story(Complaint complaint) {
    return caseFile.of(complaint.number()).stream().map(entry -> Map.<String, Object>of(
        "at", entry.happenedAt(),
        "who", caseFile.who(entry, LANGUAGE_OF_THE_ARCHIVE),
        "what", caseFile.tell(entry, LANGUAGE_OF_THE_ARCHIVE))).toList();
  }

  private static Map<String, Object> statusChange(StatusChange change) {
    return Map.of("status", change.status().id(), "at", change.at(),
        "reason", Objects.requireNonNullElse(change.reason(), ""));
  }

  private String write(Map<String, Object> document) {
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The case could not be written as JSON for the archive.", e);
    }
  }
}
