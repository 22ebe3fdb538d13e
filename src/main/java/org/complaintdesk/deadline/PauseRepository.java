package org.complaintdesk.deadline;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PauseRepository extends JpaRepository<Pause, Long> {

  List<Pause> findByComplaintNumberOrderById(String complaintNumber);
}
