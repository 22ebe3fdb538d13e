package org.complaintdesk.complaint.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Correspondence;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** What the customer said since he was asked last, for whoever decides without having waited for it (CL-3, NG-4). */
@Component
class LateReplies {

  private static final Set<String> SAID = Set.of(Correspondence.REPLIED, Correspondence.SUPPLEMENTED);

  private final CaseFile caseFile;

  LateReplies(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  /** A line for each time; empty where the customer was not asked, or has said nothing since. */
  Optional<LateReplySection> of(CaseNumber number) {
    List<CaseEntry> story = caseFile.of(number);
    int asked = lastQuestion(story);
    if (asked < 0) {
      return Optional.empty();
    }
    String said = story.subList(asked, story.size()).stream().filter(entry -> SAID.contains(entry.kind()))
        .map(entry -> caseFile.time(entry.happenedAt()) + " " + entry.arguments().get(0).value())
        .collect(Collectors.joining("\n"));
    return Optional.of(said).filter(words -> !words.isEmpty()).map(LateReplySection::new);
  }

  private static int lastQuestion(List<CaseEntry> story) {
    for (int i = story.size() - 1; i >= 0; i--) {
      if (story.get(i).kind().equals(Correspondence.ASKED)) {
        return i;
      }
    }
    return -1;
  }
}
