package org.complaintdesk.link;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ComplaintLinkRepository extends Repository<ComplaintLink, Long> {

  ComplaintLink save(ComplaintLink link);

  /** The link by which a complaint follows another one now. */
  Optional<ComplaintLink> findByFollower(String number);

  /** By which complaints follow this one now, in the order in which they were linked. */
  @Query("select l from ComplaintLink l where l.leadingNumber = :leading and l.follower is not null order by l.id")
  List<ComplaintLink> findFollowing(String leading);

  /** Whatever link a complaint has or had, in the order in which they were made. */
  @Query("select l from ComplaintLink l where l.laterNumber = :number or l.leadingNumber = :number order by l.id")
  List<ComplaintLink> findOf(String number);

  /** The links of any of these complaints that hold, or ended with an answer. */
  @Query("""
      select l from ComplaintLink l
      where (l.laterNumber in :numbers or l.leadingNumber in :numbers) and l.standing in (HOLDS, ANSWERED)
      order by l.id""")
  List<ComplaintLink> findStanding(Collection<String> numbers);
}
