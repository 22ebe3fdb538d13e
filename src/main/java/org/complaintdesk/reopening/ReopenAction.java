package org.complaintdesk.reopening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.search.ComplaintSearch;
import org.complaintdesk.complaint.view.OfferedComplaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Option;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.reopening.ReopenRefusedException.Reason;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens an earlier complaint of the customer again, from beside a task of the present one; where that is too late the
 * present one is handled in its place and linked with it (NG-10).
 */
@Component
@Order(74)
class ReopenAction implements CaseAction {

  private static final String EARLIER = "earlier";
  private static final String REASON = "reason";
  private static final String WORDS = "words";

  private final Reopenings reopenings;
  private final Complaints complaints;
  private final ComplaintSearch search;
  private final CaseFile caseFile;

  ReopenAction(Reopenings reopenings, Complaints complaints, ComplaintSearch search, CaseFile caseFile) {
    this.reopenings = reopenings;
    this.complaints = complaints;
    this.search = search;
    this.caseFile = caseFile;
  }

  @Override
  public String id() {
    return "reopen-earlier";
  }

  @Override
  public boolean isPossible(Complaint complaint) {
    return !closed(complaint).isEmpty();
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    return List.of(
        ActionField.choice(EARLIER, closed(complaint).stream().map(earlier -> option(earlier, language)).toList()),
        ActionField.choice(REASON, ReopenReason.ofAgents().stream().map(reason ->
            new Option(reason.id(), caseFile.label("reopen-reason", reason.id(), language))).toList()),
        ActionField.text(WORDS));
  }

  private Option option(Complaint earlier, Locale language) {
    return OfferedComplaint.option(earlier, caseFile.label("status", earlier.status().id(), language));
  }

  @Override
  public Optional<RefusedException> refusal(Complaint complaint, ActionInput input) {
    String number = input.text(EARLIER);
    Optional<Complaint> earlier = complaints.find(new CaseNumber(number));
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    if (!ComplaintSearch.isOfSameCustomer(complaint, earlier.get())) {
      return Optional.of(new ReopenRefusedException(Reason.NOT_CLOSED, number));
    }
    return reason(input).flatMap(reason -> reopenings.refusal(earlier.get(), reason))
        .filter(refusal -> refusal.reason() != Reason.TOO_LATE).map(RefusedException.class::cast);
  }

  private static Optional<ReopenReason> reason(ActionInput input) {
    return ReopenReason.ofAgents().stream().filter(reason -> reason.id().equals(input.text(REASON))).findFirst();
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    CaseNumber earlier = new CaseNumber(input.text(EARLIER));
    ReopenReason reason = reason(input).orElseThrow();
    if (reopenings.refusal(complaints.get(earlier), reason).isPresent()) {
      reopenings.handledInstead(complaint.number(), earlier);
    } else {
      reopenings.reopen(earlier, reason, input.text(WORDS));
    }
    return true;
  }

  private List<Complaint> closed(Complaint complaint) {
    return search.earlierOf(complaint).stream().filter(earlier -> earlier.status().isEnd()).toList();
  }
}
