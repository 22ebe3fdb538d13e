package org.complaintdesk.notice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that sending failed, although the transaction that tried it is undone. */
@Component
class NoticeFailures {

  private final NoticeRepository repository;
  private final NoticeStory story;

  NoticeFailures(NoticeRepository repository, NoticeStory story) {
    this.repository = repository;
    this.story = story;
  }

  /** The same fault of several attempts is told once. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void record(String id, String fault) {
    repository.findById(id)
        .filter(notice -> notice.failed(fault))
        .ifPresent(notice -> story.failed(notice, fault));
  }
}
