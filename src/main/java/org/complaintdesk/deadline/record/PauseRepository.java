package org.complaintdesk.deadline.record;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PauseRepository extends JpaRepository<Pause, Long> {

  List<Pause> findByComplaintNumberOrderById(String complaintNumber);
}
