package org.complaintdesk.complaint.search;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Complaint;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which complaints are looked for, and in which order of registration.
 *
 * @param values what each key may be; a key that is not in here may be anything
 * @param times bounds that all hold
 * @param besides what the complaint's own keys cannot say
 */
public record ComplaintQuery(Map<ComplaintKey, Set<?>> values, List<Bound> times,
    List<Specification<Complaint>> besides, boolean newestFirst) {

  /** How a point in time lies to the one asked for. */
  public enum Comparison { AT, AFTER, NOT_BEFORE, BEFORE, NOT_AFTER }

  /** A point in time of the complaint, compared. */
  public record Bound(ComplaintKey key, Comparison comparison, Instant at) {

    private Predicate holds(Root<Complaint> complaint, CriteriaBuilder build) {
      Path<Instant> time = key.of(complaint);
      return switch (comparison) {
        case AT -> build.equal(time, at);
        case AFTER -> build.greaterThan(time, at);
        case NOT_BEFORE -> build.greaterThanOrEqualTo(time, at);
        case BEFORE -> build.lessThan(time, at);
        case NOT_AFTER -> build.lessThanOrEqualTo(time, at);
      };
    }
  }

  Specification<Complaint> condition() {
    Stream<Specification<Complaint>> keys = values.entrySet().stream()
        .map(entry -> oneOf(entry.getKey(), entry.getValue()));
    Stream<Specification<Complaint>> bounds = times.stream().map(bound ->
        (complaint, query, build) -> bound.holds(complaint, build));
    return Specification.allOf(Stream.of(keys, bounds, besides.stream()).flatMap(all -> all).toList());
  }

  private static Specification<Complaint> oneOf(ComplaintKey key, Set<?> values) {
    return (complaint, query, build) -> values.size() == 1
        ? build.equal(key.of(complaint), values.iterator().next()) : key.of(complaint).in(values);
  }

  /**
   * By registration, the number deciding among equals. A key with one value goes first: that changes nothing in the
   * order, and lets H2 read the page off the index that begins with this key instead of sorting all that match.
   */
  List<Order> order(Root<Complaint> complaint, CriteriaBuilder build) {
    Stream<Path<?>> same = values.entrySet().stream().filter(entry -> entry.getValue().size() == 1)
        .limit(1).map(entry -> entry.getKey().of(complaint));
    Path<?> registered = ComplaintKey.REGISTERED_AT.of(complaint);
    Path<?> number = ComplaintKey.NUMBER.of(complaint);
    return Stream.concat(same.map(build::asc), Stream.of(registered, number)
        .map(path -> newestFirst ? build.desc(path) : build.asc(path))).toList();
  }
}
