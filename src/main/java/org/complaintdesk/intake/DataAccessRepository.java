package org.complaintdesk.intake;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DataAccessRepository extends Repository<DataAccess, Long> {

  DataAccess save(DataAccess access);

  List<DataAccess> findByComplaintNumberOrderById(String complaintNumber);
}
