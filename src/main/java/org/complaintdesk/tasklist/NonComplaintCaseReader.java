package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.view.NonComplaintCase;
import org.complaintdesk.complaint.view.NonComplaintCases;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.desk.Masking;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.CaseView.Fact;
import org.complaintdesk.tasklist.NonComplaintCaseView.MemberLine;
import org.springframework.stereotype.Component;

/** Puts the file of a case that is no complaint, such as an incident, together for a reader. */
@Component
class NonComplaintCaseReader {

  private final List<NonComplaintCases> nonComplaintCases;
  private final CaseReader stories;
  private final CaseFile caseFile;

  NonComplaintCaseReader(List<NonComplaintCases> nonComplaintCases, CaseReader stories, CaseFile caseFile) {
    this.nonComplaintCases = nonComplaintCases;
    this.stories = stories;
    this.caseFile = caseFile;
  }

  /** The whole case, all its customers masked (PR-1); empty when the number is none of these cases. */
  Optional<NonComplaintCaseView> read(CaseNumber number, Locale language) {
    return nonComplaintCases.stream().flatMap(cases -> cases.find(number, language).stream()).findFirst()
        .map(found -> view(number, found, language));
  }

  private NonComplaintCaseView view(CaseNumber number, NonComplaintCase found, Locale language) {
    MaskedView masked = Complaints.masked(found.members().stream().map(NonComplaintCase.Member::complaint).toList());
    return new NonComplaintCaseView(number.value(), masked.text(found.title()),
        found.facts().entrySet().stream().map(fact -> new Fact(fact.getKey(), masked.text(fact.getValue()))).toList(),
        found.members().stream().map(member -> line(member, masked, language)).toList(),
        stories.story(number, masked, language));
  }

  private MemberLine line(NonComplaintCase.Member member, MaskedView masked, Locale language) {
    Complaint complaint = member.complaint();
    return new MemberLine(complaint.number().value(), caseFile.time(complaint.arrival().receivedAt()),
        Masking.name(complaint.complainant().name()), masked.text(complaint.matter().subject()),
        caseFile.label("status", complaint.status().id(), language), member.standing());
  }
}
