package org.complaintdesk.survey;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SurveyRepository extends Repository<Survey, Long> {

  Survey save(Survey survey);

  Optional<Survey> findByTokenHash(String tokenHash);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from Survey s where s.tokenHash = :tokenHash")
  Optional<Survey> findForAnswer(String tokenHash);

  Optional<Survey> findByComplaintNumberAndStatus(String complaintNumber, SurveyStatus status);

  List<Survey> findByComplaintNumberOrderByOpenedAtAscIdAsc(String complaintNumber);
}
