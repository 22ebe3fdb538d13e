package org.complaintdesk.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, String> {

  Notice save(Notice notice);

  boolean existsById(String id);

  Optional<Notice> findById(String id);

  List<Notice> findByComplaintNumberOrderByRecordedAtAscIdAsc(String complaintNumber);
}
