package org.complaintdesk.story;

import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface CaseEntryRepository extends Repository<CaseEntry, Long> {

  CaseEntry save(CaseEntry entry);

  List<CaseEntry> findByCaseNumberOrderById(String caseNumber);

  List<CaseEntry> findByCaseNumberInOrderById(Collection<String> caseNumbers);

  /** Those on record before this transaction: asking for them does not write what it has changed so far. */
  @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
  List<CaseEntry> findByCaseNumberAndKindOrderById(String caseNumber, String kind);

  @Query("select max(e.happenedAt) from CaseEntry e where e.caseNumber = :caseNumber and e.actor = :actor")
  Optional<Instant> findLastDoing(String caseNumber, String actor);

  List<CaseEntry> findByCaseNumberAndKindNotOrderByIdDesc(String caseNumber, String kind, Limit limit);

  /** The last entry of these kinds in each case, by case number and time. */
  @Query("""
      select new org.complaintdesk.story.CaseEntryRepository$Last(entry.caseNumber, max(entry.happenedAt))
      from CaseEntry entry where entry.caseNumber in :caseNumbers and entry.kind in :kinds group by entry.caseNumber""")
  List<Last> findLast(Collection<String> caseNumbers, Collection<String> kinds);

  /** When something of a kind last happened in a case. */
  record Last(String caseNumber, Instant at) {
  }
}
