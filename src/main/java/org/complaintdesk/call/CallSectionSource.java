package org.complaintdesk.call;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.view.TaskSectionSource;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.notice.Letter;
import org.complaintdesk.notice.UnsentNotices;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;
import org.springframework.stereotype.Component;

/** Shows in the forms of a call what is to be said, where the customer is called, and what came of the calls before. */
@Component
class CallSectionSource implements TaskSectionSource {

  /** The kind of the entry in the case file that keeps what came of a call. */
  static final String CALLED = "customer-called";

  private final Complaints complaints;
  private final UnsentNotices notices;
  private final CaseFile caseFile;

  CallSectionSource(Complaints complaints, UnsentNotices notices, CaseFile caseFile) {
    this.complaints = complaints;
    this.notices = notices;
    this.caseFile = caseFile;
  }

  @Override
  public Optional<LateSection> of(OpenTask task, Locale locale) {
    return task.variable(CallVariables.ANSWER_WANTED.name()) instanceof Boolean asked
        ? task.caseNumber().map(number -> LateSection.of(CallSection.class, () -> section(task, number, asked, locale)))
        : Optional.empty();
  }

  private CallSection section(OpenTask task, CaseNumber number, boolean asked, Locale locale) {
    Optional<Letter> notice = Optional.ofNullable(task.variable(CallVariables.NOTICE_ID.name()))
        .flatMap(id -> notices.letter(String.valueOf(id)));
    int attempt = task.variable(CallVariables.ATTEMPT.name()) instanceof Number calls ? calls.intValue() : 0;
    Optional<Complaint> complaint = complaints.find(number);
    String called = complaint.map(found -> found.complainant().contactNumber()).orElse("");
    String result = complaint.flatMap(found -> found.findings().result()).orElse("");
    return new CallSection(new CallSection.Call(notice.map(Letter::subject).orElse(""),
        notice.map(Letter::text).orElse(result), Objects.requireNonNullElse(called, ""), attempt,
        tries(number, locale), asked));
  }

  private String tries(CaseNumber number, Locale reader) {
    return caseFile.of(number).stream().filter(entry -> entry.kind().equals(CALLED))
        .map(entry -> caseFile.time(entry.happenedAt()) + " " + caseFile.tell(entry, reader))
        .collect(Collectors.joining("\n"));
  }
}
