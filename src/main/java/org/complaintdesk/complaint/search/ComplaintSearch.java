package org.complaintdesk.complaint.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintRepository;
import org.complaintdesk.complaint.ComplaintStatus;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds complaints: a page of what is asked for, and what a customer complained about before. */
@Service
@Transactional(readOnly = true)
public class ComplaintSearch {

  private static final int EARLIER_COMPLAINTS_SHOWN = 10;
  private static final int OPEN_COMPLAINTS_SHOWN = 50;
  private static final Set<ComplaintStatus> OPEN = Stream.of(ComplaintStatus.values())
      .filter(status -> !status.isEnd()).collect(Collectors.toUnmodifiableSet());

  private final EntityManager entities;
  private final ComplaintRepository repository;

  ComplaintSearch(EntityManager entities, ComplaintRepository repository) {
    this.entities = entities;
    this.repository = repository;
  }

  /** A page of what is looked for. The numbers come off the index first, so that only the page's records are read. */
  public List<Complaint> page(ComplaintQuery wanted, int offset, int limit) {
    CriteriaBuilder build = entities.getCriteriaBuilder();
    CriteriaQuery<String> query = build.createQuery(String.class);
    Root<Complaint> complaint = query.from(Complaint.class);
    query.select(ComplaintKey.NUMBER.of(complaint)).orderBy(wanted.order(complaint, build));
    Predicate condition = wanted.condition().toPredicate(complaint, query, build);
    if (condition != null) {
      query.where(condition);
    }
    List<String> numbers = entities.createQuery(query).setFirstResult(offset).setMaxResults(limit).getResultList();
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<String, Complaint> found = repository.findByNumberIn(numbers).stream()
        .collect(Collectors.toMap(one -> one.number().value(), Function.identity()));
    return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** How many there are of what is looked for. */
  public long count(ComplaintQuery wanted) {
    return repository.count(wanted.condition());
  }

  /** What the customer, by contact or affected number, complained about before this, newest first (IN-6). */
  public List<Complaint> earlierOf(Complaint complaint) {
    Set<String> numbers = complaint.complainant().numbers();
    if (numbers.isEmpty()) {
      return List.of();
    }
    return repository.findEarlierByNumbers(complaint.arrival().receivedAt(), complaint.number().value(), numbers,
        Limit.of(EARLIER_COMPLAINTS_SHOWN));
  }

  /** What else of the same customer, by contact or affected number, is still handled, oldest first (NG-10). */
  public List<Complaint> openOfSameCustomer(Complaint complaint) {
    Set<String> numbers = complaint.complainant().numbers();
    return numbers.isEmpty() ? List.of() : repository.findOthersByNumbers(complaint.number().value(), OPEN, numbers,
        Limit.of(OPEN_COMPLAINTS_SHOWN));
  }

  /** Whether two complaints are of one customer: they share a contact or affected number (IN-6). */
  public static boolean isOfSameCustomer(Complaint one, Complaint other) {
    return !Collections.disjoint(one.complainant().numbers(), other.complainant().numbers());
  }
}
