package org.complaintdesk.intake;

import java.util.List;
import java.util.Optional;
import org.complaintdesk.intake.SubmissionKey.Key;
import org.springframework.data.repository.Repository;

public interface SubmissionKeyRepository extends Repository<SubmissionKey, Long> {

  Optional<SubmissionKey> findByKey(Key key);

  List<SubmissionKey> saveAllAndFlush(Iterable<SubmissionKey> keys);
}
