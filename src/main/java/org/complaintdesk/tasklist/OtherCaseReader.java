package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.OtherCase;
import org.complaintdesk.complaint.OtherCases;
import org.complaintdesk.desk.Masking;
import org.complaintdesk.desk.Veil;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.CaseView.Fact;
import org.complaintdesk.tasklist.OtherCaseView.MemberLine;
import org.springframework.stereotype.Component;

/** Puts the file of a case that is no complaint, such as an incident, together for a reader. */
@Component
class OtherCaseReader {

  private final List<OtherCases> otherCases;
  private final CaseReader stories;
  private final CaseFile caseFile;

  OtherCaseReader(List<OtherCases> otherCases, CaseReader stories, CaseFile caseFile) {
    this.otherCases = otherCases;
    this.stories = stories;
    this.caseFile = caseFile;
  }

  /** The whole case, all its customers masked (PR-1); empty when the number is none of these cases. */
  Optional<OtherCaseView> read(String number, Locale language) {
    return otherCases.stream().flatMap(cases -> cases.find(number, language).stream()).findFirst()
        .map(found -> view(number, found, language));
  }

  private OtherCaseView view(String number, OtherCase found, Locale language) {
    Veil veil = Complaint.masked(found.members().stream().map(OtherCase.Member::complaint).toList());
    return new OtherCaseView(number, veil.text(found.title()),
        found.facts().entrySet().stream().map(fact -> new Fact(fact.getKey(), veil.text(fact.getValue()))).toList(),
        found.members().stream().map(member -> line(member, veil, language)).toList(),
        stories.story(number, veil, language));
  }

  private MemberLine line(OtherCase.Member member, Veil veil, Locale language) {
    Complaint complaint = member.complaint();
    return new MemberLine(complaint.number(), caseFile.time(complaint.receivedAt()),
        Masking.name(complaint.name()), veil.text(complaint.subject()),
        caseFile.label("status", complaint.status().id(), language), member.standing());
  }
}
