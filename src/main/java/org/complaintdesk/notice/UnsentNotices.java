package org.complaintdesk.notice;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices that no machine can send, and that people say or write instead (NG-8). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UnsentNotices {

  private final NoticeRepository repository;
  private final NoticeStory story;
  private final Clock clock;

  UnsentNotices(NoticeRepository repository, NoticeStory story, Clock clock) {
    this.repository = repository;
    this.story = story;
    this.clock = clock;
  }

  /** What the notice says, in the language of its recipient; empty where nothing could be written. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Optional<Letter> letter(String id) {
    return repository.findById(id).filter(Notice::isWritten).map(Notice::letter);
  }

  /**
   * Somebody told the recipient; a notice that was sent meanwhile stays as it is.
   *
   * @param way {@code phone} or {@code letter}
   */
  public void told(String id, String way) {
    repository.findById(id).filter(notice -> notice.status() == NoticeStatus.NOT_SENT).ifPresent(notice -> {
      notice.sent(way, clock.instant());
      story.sent(notice, way);
    });
  }
}
