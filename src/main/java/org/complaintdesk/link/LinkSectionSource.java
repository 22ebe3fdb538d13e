package org.complaintdesk.link;

import java.util.List;
import java.util.Locale;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.story.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows what a complaint is linked with and where that stands (NG-10). */
@Component
class LinkSectionSource implements SectionSource<LinkSection> {

  private final ComplaintLinks links;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final MessageSource messages;

  LinkSectionSource(ComplaintLinks links, Complaints complaints, CaseFile caseFile, MessageSource messages) {
    this.links = links;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.messages = messages;
  }

  @Override
  public Class<LinkSection> section() {
    return LinkSection.class;
  }

  @Override
  public LinkSection of(Complaint complaint, Locale locale) {
    List<ComplaintLinks.Link> linked = links.of(complaint);
    return new LinkSection(linked.stream().map(link -> sentence(link, locale)).toList());
  }

  private String sentence(ComplaintLinks.Link link, Locale locale) {
    Complaint other = complaints.get(link.other());
    return messages.getMessage("link.shown." + relation(link), new Object[] {other.number().value(),
        String.valueOf(other.masked().text(other.matter().subject())),
        caseFile.label("status", other.status().id(), locale)}, locale);
  }

  private static String relation(ComplaintLinks.Link link) {
    return link.answered() ? link.relation() + "-answered" : link.relation();
  }
}
