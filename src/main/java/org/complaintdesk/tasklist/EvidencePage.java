package org.complaintdesk.tasklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.notice.ToldCustomer;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * A page for the printer that shows how a complaint was handled, from its case file: times, rules with their versions,
 * waits, what the customer was told and by which way, and everything that happened (RG-1). Its customer is masked (PR-1).
 */
@Component
class EvidencePage {

  private static final String TEMPLATE = "case/evidence";

  private final CaseReader reader;
  private final ToldCustomer told;
  private final CaseFile caseFile;
  private final SpringTemplateEngine templates;
  private final Clock clock;

  EvidencePage(CaseReader reader, ToldCustomer told, CaseFile caseFile, SpringTemplateEngine templates, Clock clock) {
    this.reader = reader;
    this.told = told;
    this.caseFile = caseFile;
    this.templates = templates;
    this.clock = clock;
  }

  /** A message to the customer, as the page shows it. */
  record Message(String at, String what, String way, String text) {
  }

  /** The page in the reader's language. */
  String of(Complaint complaint, String madeBy, Locale language) {
    CaseView view = reader.read(complaint, language);
    List<CaseView.StoryLine> story = new ArrayList<>(view.story());
    Collections.reverse(story);
    MaskedView masked = complaint.masked();
    List<Message> messages = told.of(complaint.number()).stream()
        .map(message -> shown(message, masked, language)).toList();
    return templates.process(TEMPLATE, new Context(language, Map.of("view", view, "story", story,
        "messages", messages, "madeAt", caseFile.time(clock.instant()), "madeBy", madeBy,
        "zone", caseFile.zone().getId())));
  }

  private Message shown(ToldCustomer.Told message, MaskedView masked, Locale language) {
    String way = message.way();
    return new Message(caseFile.time(message.at()), caseFile.label("notice", message.notice(), language),
        way == null ? "" : caseFile.label("notice-channel", way, language),
        Objects.requireNonNullElse(masked.text(message.text()), ""));
  }
}
