package org.complaintdesk.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttachmentRepository extends Repository<Attachment, Long> {

  Attachment save(Attachment attachment);

  /** The attachment by which a complaint hangs on an open incident now. */
  Optional<Attachment> findByAttachedComplaint(String complaintNumber);

  /** The latest attachment of a complaint that was not ended by detaching it. */
  @Query("""
      select a from Attachment a where a.id = (
        select max(b.id) from Attachment b where b.complaintNumber = :complaintNumber and b.standing <> DETACHED)""")
  Optional<Attachment> findLatest(String complaintNumber);

  /** What still hangs on an incident, in the order in which it was attached. */
  @Query("""
      select a from Attachment a where a.incidentNumber = :incidentNumber and a.attachedComplaint is not null
      order by a.id""")
  List<Attachment> findHolding(String incidentNumber);

  /** Whatever hangs on an incident or ever did, in the order in which it was attached. */
  List<Attachment> findByIncidentNumberOrderById(String incidentNumber);

  /** How many complaints hang on an incident, or were answered with it. */
  @Query("select count(a) from Attachment a where a.incidentNumber = :incidentNumber and a.standing <> DETACHED")
  long countComplaints(String incidentNumber);

  /** How many customers those are: the same contact number with the same extension is the same customer. */
  @Query("""
      select count(distinct coalesce(
        c.complainant.contactNumber || coalesce('-' || c.complainant.contactExtension, ''), c.number))
      from Attachment a, Complaint c
      where c.number = a.complaintNumber and a.incidentNumber = :incidentNumber and a.standing <> DETACHED""")
  long countCustomers(String incidentNumber);

  /**
   * The numbers of the complaints in which the customer with that contact number was told already, oldest first.
   *
   * @param byEmail whether only those count in which an e-mail could be sent
   */
  @Query("""
      select a.complaintNumber from Attachment a, Complaint c
      where c.number = a.complaintNumber and a.incidentNumber = :incidentNumber and a.customerTold = true
        and c.complainant.contactNumber || coalesce('-' || c.complainant.contactExtension, '') = :contactNumber
        and (:byEmail = false or c.complainant.contactEmail is not null)
      order by a.id""")
  List<String> findTold(String incidentNumber, String contactNumber, boolean byEmail);
}
