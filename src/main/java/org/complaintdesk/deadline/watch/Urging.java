package org.complaintdesk.deadline.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintdesk.deadline.record.Deadline;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ReminderPoint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.People;
import org.complaintdesk.notice.Notices;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** Reminds people of a deadline that is near and urges them past it; the case file tells whom, and of what (DL-7). */
@Component
class Urging {

  private static final String NEAR = "reminder";
  private static final String PAST = "overdue";
  /** Places in the texts of both. */
  private static final String DEADLINE = "deadline";
  private static final String DEADLINE_AT = "deadlineAt";

  private final ReminderRecipients recipients;
  private final Notices notices;
  private final People people;
  private final CaseFile caseFile;

  Urging(ReminderRecipients recipients, Notices notices, People people, CaseFile caseFile) {
    this.recipients = recipients;
    this.notices = notices;
    this.people = people;
    this.caseFile = caseFile;
  }

  /** @param points reminders of deadlines that end together, for the same people: they are told once */
  void urge(List<ReminderPoint> points) {
    urge(points, recipients.of(points.get(0)));
  }

  /** @param missed reminders of several deadlines for several people: all of them are told together, of the latest */
  void urgeOnce(List<ReminderPoint> missed) {
    missed.stream().map(point -> point.deadline().at()).max(Comparator.naturalOrder()).ifPresent(latest -> {
      Map<DeadlineKind, ReminderPoint> named = new TreeMap<>(Comparator.reverseOrder());
      missed.stream().filter(point -> point.deadline().at().equals(latest))
          .forEach(point -> named.putIfAbsent(point.deadline().kind(), point));
      urge(List.copyOf(named.values()), recipients.ofAll(missed));
    });
  }

  private void urge(List<ReminderPoint> points, Reminded reminded) {
    ReminderPoint first = points.get(0);
    Deadline deadline = first.deadline();
    CaseNumber number = deadline.complaintNumber();
    String notice = first.isPastDeadline() ? PAST : NEAR;
    Map<String, Object> values = Map.of(
        DEADLINE, points.stream().map(point -> point.deadline().kind().id()).toList(),
        DEADLINE_AT, deadline.at());
    Optional<CaseArgument> notSent = notices.toEverybody(number, reminded.people(), reminded.groups(), notice,
        cause(first), values);
    List<CaseArgument> said = said(reminded, points);
    notSent.ifPresent(said::add);
    caseFile.record(number, notSent.isPresent() ? notice + "-not-sent" : notice, said.toArray(CaseArgument[]::new));
  }

  /** One record of a deadline, one point of it, one kind of recipient: that much makes one reminder. */
  private static String cause(ReminderPoint point) {
    return String.join(" ", point.deadline().kind().id(), String.valueOf(point.deadline().id()),
        point.rule().atShare().toPlainString(), point.rule().remind());
  }

  private List<CaseArgument> said(Reminded reminded, List<ReminderPoint> points) {
    List<String> names = Stream.concat(
            reminded.people().stream().map(people::name),
            reminded.groups().stream().map(people::wordsOfGroup))
        .toList();
    List<CaseArgument> said = new ArrayList<>();
    said.add(CaseArgument.wording(names));
    points.forEach(point ->
        said.add(CaseArgument.value(point.deadline().kind().variable(), point.deadline().at())));
    return said;
  }
}
