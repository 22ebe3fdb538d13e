package org.complaintdesk.notice;

import java.time.Instant;
import java.util.List;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the customer of a case was written, or told instead, and by which way (RG-1, NG-2). */
@Component
public class ToldCustomer {

  private final NoticeRepository repository;

  ToldCustomer(NoticeRepository repository) {
    this.repository = repository;
  }

  /**
   * Something that was to be told.
   *
   * @param notice its row in the table of texts
   * @param at when it was told, or recorded where it was not
   * @param way by which the customer got it; null where he did not
   * @param text what it says, in his language; null where nothing could be written
   */
  public record Told(String notice, Instant at, @Nullable String way, @Nullable String text) {

    static Told of(Notice notice) {
      return new Told(notice.template(), notice.sentAt().orElse(notice.recordedAt()), notice.channel().orElse(null),
          notice.isWritten() ? notice.letter().text() : null);
    }
  }

  /** All of it, oldest first. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public List<Told> of(CaseNumber number) {
    return repository.findByComplaintNumberOrderByRecordedAtAscIdAsc(number.value()).stream()
        .filter(notice -> notice.recipient().isCustomer()).map(Told::of).toList();
  }
}
