package org.complaintdesk.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, String> {

  Notice save(Notice notice);

  Optional<Notice> findById(String id);

  /** The ids of all notices of a case to that recipient. */
  @Query("select notice.id from Notice notice where notice.complaintNumber = :complaintNumber"
      + " and notice.recipient = :recipient")
  List<String> findIds(String complaintNumber, Recipient recipient);

  /** Whether something recorded for the recipient before a place has not been tried yet, and is not older than that. */
  @Query("""
      select count(notice) > 0 from Notice notice
      where notice.complaintNumber = :complaintNumber and notice.recipient = :recipient and notice.place < :place
        and notice.status = org.complaintdesk.notice.NoticeStatus.TO_SEND and notice.fault is null
        and notice.recordedAt > :since
      """)
  boolean isAnyUntriedBefore(String complaintNumber, Recipient recipient, int place, Instant since);

  List<Notice> findByComplaintNumberOrderByRecordedAtAscIdAsc(String complaintNumber);
}
