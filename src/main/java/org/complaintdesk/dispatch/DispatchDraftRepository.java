package org.complaintdesk.dispatch;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DispatchDraftRepository extends Repository<DispatchDraft, String> {

  DispatchDraft save(DispatchDraft draft);

  Optional<DispatchDraft> findById(String complaintNumber);
}
