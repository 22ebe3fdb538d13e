package org.complaintdesk.dispatch;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WorkOrderRepository extends Repository<WorkOrder, String> {

  WorkOrder save(WorkOrder order);

  Optional<WorkOrder> findById(String id);

  int countByComplaintNumber(String complaintNumber);

  List<WorkOrder> findByComplaintNumberOrderByIssuedAtAscIdAsc(String complaintNumber);
}
