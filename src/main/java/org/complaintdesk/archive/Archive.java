package org.complaintdesk.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.StatusChange;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files ended cases whole, so that they are found, read and counted later (AR-1). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Archive {

  private static final Locale LANGUAGE_OF_THE_ARCHIVE = Locale.SIMPLIFIED_CHINESE;

  private final ArchivedCaseRepository repository;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final List<SectionSource<?>> sections;
  private final ObjectMapper json;
  private final Clock clock;

  Archive(ArchivedCaseRepository repository, Complaints complaints, CaseFile caseFile,
      List<SectionSource<?>> sections, ObjectMapper json, Clock clock) {
    this.repository = repository;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.sections = sections;
    this.json = json;
    this.clock = clock;
  }

  /** Ends the complaint on record and keeps its whole case in one document. */
  void file(String number) {
    complaints.archived(number);
    repository.save(new ArchivedCase(number, clock.instant(), write(document(complaints.get(number)))));
  }

  /** The document of a filed case, or empty while the case is open. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  Optional<String> document(String number) {
    return repository.findByComplaintNumber(number).map(ArchivedCase::document);
  }

  private Map<String, Object> document(Complaint complaint) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("number", complaint.number());
    document.put("status", complaint.status().id());
    document.put("channel", complaint.channel().id());
    document.put("language", complaint.language());
    document.put("customerTier", complaint.customerTier().id());
    document.put("name", complaint.name());
    document.put("contactNumber", complaint.contactNumber());
    document.put("contactEmail", complaint.contactEmail());
    document.put("affectedNumber", complaint.affectedNumber());
    document.put("homeRegion", complaint.homeRegion());
    document.put("receivedAt", complaint.receivedAt());
    document.put("regulatorReplyBy", complaint.regulatorReplyBy().orElse(null));
    document.put("registeredAt", complaint.registeredAt());
    document.put("subject", complaint.subject());
    document.put("detail", complaint.detail());
    document.put("details", complaint.details());
    document.put("registeredBy", complaint.registeredBy());
    document.put("passedOnBy", complaint.passedOnBy().orElse(null));
    document.put("passedOnAt", complaint.passedOnAt().orElse(null));
    document.put("impact", complaint.impact().map(DomainWord::id).orElse(null));
    document.put("affectedCustomers", complaint.affectedCustomers().orElse(null));
    document.put("consequence", complaint.consequence().map(DomainWord::id).orElse(null));
    document.put("complaintType", complaint.complaintType().orElse(null));
    document.put("category", complaint.category().orElse(null));
    document.put("deadlineClass", complaint.deadlineClass().orElse(null));
    document.put("urgency", complaint.urgency().orElse(null));
    document.put("level", complaint.level().map(DomainWord::id).orElse(null));
    document.put("attribution", complaint.attribution().map(DomainWord::id).orElse(null));
    document.put("attributionConfirmed", complaint.isAttributionConfirmed());
    document.put("departments", complaint.departments());
    document.put("crossRegion", complaint.isCrossRegion());
    document.put("dissatisfiedTimes", complaint.dissatisfiedTimes());
    document.put("problemType", complaint.problemType().map(DomainWord::id).orElse(null));
    document.put("result", complaint.result().orElse(null));
    document.put("lesson", complaint.lesson().orElse(null));
    document.put("toldAt", complaint.toldAt().orElse(null));
    document.put("statusChanges", complaint.statusChanges().stream().map(Archive::statusChange).toList());
    sections.forEach(source -> document.putAll(source.of(complaint, LANGUAGE_OF_THE_ARCHIVE).facts()));
    document.put("story", caseFile.of(complaint.number()).stream().map(entry -> Map.of(
        "at", entry.happenedAt(),
        "who", caseFile.who(entry, LANGUAGE_OF_THE_ARCHIVE),
        "what", caseFile.tell(entry, LANGUAGE_OF_THE_ARCHIVE))).toList());
    return document;
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
