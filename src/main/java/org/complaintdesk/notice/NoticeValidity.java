package org.complaintdesk.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what a notice says is still true and still wanted, as analysts write it in the table (NG-2). */
@Component
class NoticeValidity {

  private static final String VALIDITY_TABLE = "notice-validity";
  private static final TableColumn NOTICE = new TableColumn(VALIDITY_TABLE, "notice");
  private static final TableColumn STATUS = new TableColumn(VALIDITY_TABLE, "status");
  private static final TableColumn DATE = new TableColumn(VALIDITY_TABLE, "date");
  private static final TableColumn DEADLINE = new TableColumn(VALIDITY_TABLE, "deadline");
  private static final TableColumn ESCALATED_FOR = new TableColumn(VALIDITY_TABLE, "escalatedFor");
  private static final TableColumn OVERTAKEN_BY = new TableColumn(VALIDITY_TABLE, "overtakenBy");
  private static final String NONE = "none";
  private static final String AHEAD = "ahead";
  private static final String PASSED = "passed";
  private static final String PASSED_BEFORE_REGISTRATION = "passed-before-registration";
  /** The fact that says where the binding deadline stands. */
  private static final String DUE_AT = "dueAt";

  private final UnrecordedDecisions decisions;
  private final RecordedFacts facts;
  private final Clock clock;

  NoticeValidity(UnrecordedDecisions decisions, RecordedFacts facts, Clock clock) {
    this.decisions = decisions;
    this.facts = facts;
    this.clock = clock;
  }

  /** What has overtaken the notice by now; empty while it may be sent. */
  Optional<NotSentReason> overtaken(Notice notice, Complaint complaint) {
    Map<String, @Nullable Object> known = new HashMap<>();
    known.put(NOTICE.name(), notice.template());
    known.put(STATUS.name(), complaint.status().id());
    known.put(DATE.name(), notice.validUntil().map(this::standing).orElse(NONE));
    known.put(DEADLINE.name(), deadline(complaint));
    known.put(ESCALATED_FOR.name(), onlyReason(complaint));
    return Optional.ofNullable(OVERTAKEN_BY.of(decisions.evaluate(VALIDITY_TABLE, known))).map(String::valueOf)
        .map(word -> DomainWord.find(NotSentReason.class, word).orElse(NotSentReason.OVERTAKEN));
  }

  private String deadline(Complaint complaint) {
    Optional<Instant> dueAt = facts.find(complaint.number().value(), DUE_AT).map(Date.class::cast).map(Date::toInstant);
    boolean wasPast = dueAt.filter(at -> !at.isAfter(complaint.arrival().registeredAt())).isPresent();
    return wasPast ? PASSED_BEFORE_REGISTRATION : dueAt.map(this::standing).orElse(NONE);
  }

  private String standing(Instant at) {
    return at.isAfter(clock.instant()) ? AHEAD : PASSED;
  }

  private static @Nullable String onlyReason(Complaint complaint) {
    List<String> reasons = complaint.handling().escalationReasons();
    return reasons.size() == 1 ? reasons.get(0) : null;
  }
}
