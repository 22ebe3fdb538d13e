package org.complaintdesk.regulator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.type.OfficeDetails;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** Shows what the regulator's office says of a complaint that came by it, and what it is owed (RG-1). */
@Component
class RegulatorSectionSource implements SectionSource<RegulatorSection> {

  private final OfficeFileRepository files;
  private final CaseFile caseFile;

  RegulatorSectionSource(OfficeFileRepository files, CaseFile caseFile) {
    this.files = files;
    this.caseFile = caseFile;
  }

  @Override
  public Class<RegulatorSection> section() {
    return RegulatorSection.class;
  }

  @Override
  public RegulatorSection of(Complaint complaint, Locale locale) {
    if (complaint.arrival().channel() != Channel.REGULATOR) {
      return RegulatorSection.none();
    }
    Map<String, String> said = complaint.matter().details();
    Optional<OfficeFile> file = files.findByComplaintNumber(complaint.number().value());
    return new RegulatorSection(true, said.getOrDefault(OfficeDetails.FILE_NUMBER, ""),
        said.getOrDefault(OfficeDetails.ACCEPTED_ON, ""),
        file.map(OfficeFile::answerBy).map(caseFile::time).orElse(""),
        file.flatMap(OfficeFile::question).orElse(""),
        file.flatMap(OfficeFile::answer).orElse(""),
        file.flatMap(OfficeFile::answeredAt).map(caseFile::time).orElse(""),
        file.flatMap(OfficeFile::checkedFacts).orElse(""),
        file.flatMap(OfficeFile::outcome).map(DomainWord::id)
            .map(outcome -> caseFile.label("office-outcome", outcome, locale)).orElse(""),
        said.containsKey(OfficeDetails.EMAIL));
  }
}
