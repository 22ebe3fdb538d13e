package org.complaintdesk.notice;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.complaintdesk.notice.Recipient.Kind;
import org.springframework.stereotype.Component;

/**
 * The notices on record about a case, in the order in which they were recorded; of one moment, each recipient's in their
 * order.
 */
@Component
public class NoticesOnRecord {

  private final NoticeLedger ledger;

  NoticesOnRecord(NoticeLedger ledger) {
    this.ledger = ledger;
  }

  /** The notices to the customer of a complaint, by the name of their template. */
  public List<String> toCustomer(String number) {
    return of(number, Recipient::isCustomer);
  }

  /** The notices to groups of the desk about a complaint, by the name of their template. */
  public List<String> toGroups(String number) {
    return of(number, recipient -> recipient.kind() == Kind.GROUP);
  }

  /** Who was told by notices of that template: {@code customer}, the logins of people, groups. */
  public List<String> recipients(String number, String template) {
    return of(number, template).map(notice -> notice.recipient().id()).toList();
  }

  /** The same, each after what it is, such as {@code GROUP dept-network}. */
  public List<String> recipientsByKind(String number, String template) {
    return of(number, template).map(notice -> notice.recipient().kind() + " " + notice.recipient().id()).toList();
  }

  /** The words of the notices of that template about a complaint. */
  public List<String> texts(String number, String template) {
    return of(number, template).map(notice -> notice.letter().text()).toList();
  }

  /** Why the notices of that template were not sent, as far as they were not. */
  public List<String> reasonsNotSent(String number, String template) {
    return of(number, template).flatMap(notice -> notice.reason().stream()).map(Enum::name).toList();
  }

  private List<String> of(String number, Predicate<Recipient> recipients) {
    return of(number).filter(notice -> recipients.test(notice.recipient())).map(Notice::template).toList();
  }

  private Stream<Notice> of(String number, String template) {
    return of(number).filter(notice -> notice.template().equals(template));
  }

  private Stream<Notice> of(String number) {
    return ledger.findByComplaintNumberOrderByRecordedAtAscPlaceAsc(number).stream();
  }
}
