package org.complaintdesk.notice;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All notices as they were recorded. */
interface NoticeLedger extends Repository<Notice, String> {

  List<Notice> findByComplaintNumberOrderByRecordedAtAscPlaceAsc(String number);
}
