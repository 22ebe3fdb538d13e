package org.complaintdesk.deadline.record;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The waits of complaints, over or not (DL-6). */
public interface PauseRepository extends JpaRepository<Pause, Long> {

  /** Every wait of the complaint, in the order in which they were recorded. */
  List<Pause> findByComplaintNumberOrderById(String complaintNumber);
}
