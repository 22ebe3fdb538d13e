package org.complaintdesk.link;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.search.ComplaintSearch;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.link.LinkRefusedException.Reason;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which complaints belong together (NG-10). Of two about one matter the later follows the earlier one: it waits for it,
 * is answered with it, and follows no other. Every step is told in the case files of both.
 */
@Service
@Transactional
public class ComplaintLinks {

  private static final int LONGEST_REASON = 2000;
  private static final Comparator<Complaint> EARLIER_FIRST = Comparator
      .comparing((Complaint complaint) -> complaint.arrival().receivedAt())
      .thenComparing(complaint -> complaint.number().value());

  private final ComplaintLinkRepository repository;
  private final Complaints complaints;
  private final ComplaintSearch search;
  private final LinkProcess process;
  private final CaseFile caseFile;
  private final Clock clock;

  ComplaintLinks(ComplaintLinkRepository repository, Complaints complaints, ComplaintSearch search,
      LinkProcess process, CaseFile caseFile, Clock clock) {
    this.repository = repository;
    this.complaints = complaints;
    this.search = search;
    this.process = process;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  /**
   * A link of a complaint.
   *
   * @param other the complaint at its other end
   * @param follows whether this complaint waits, or waited, for the other one
   * @param leads whether the other one waits, or waited, for this one
   * @param answered whether the one that waited was answered with the other
   */
  public record Link(CaseNumber other, boolean follows, boolean leads, boolean answered) {

    /** How this complaint stands to the other, in one word. */
    public String relation() {
      if (follows) {
        return "follows";
      }
      return leads ? "leads" : "related";
    }

    static Link of(ComplaintLink link, CaseNumber seenFrom) {
      boolean later = link.later().equals(seenFrom);
      boolean following = link.kind() == LinkKind.FOLLOWS;
      return new Link(link.otherThan(seenFrom), following && later, following && !later,
          link.standing() == ComplaintLink.Standing.ANSWERED);
    }
  }

  /**
   * Links two complaints of one customer about one matter: the later follows the earlier.
   *
   * @param reason at most 2,000 characters
   * @throws LinkRefusedException when they cannot be linked
   */
  public void follow(CaseNumber one, CaseNumber other, @Nullable String reason) {
    link(one, other, reason(reason));
  }

  /** The same where whoever sent them says so, without a reason. */
  public void follow(CaseNumber one, CaseNumber other) {
    link(one, other, null);
  }

  private void link(CaseNumber one, CaseNumber other, @Nullable String why) {
    lock(one, other);
    refusalToFollow(complaints.get(one), other.value()).ifPresent(refusal -> {
      throw refusal;
    });
    List<Complaint> both = inOrder(complaints.get(one), complaints.get(other));
    CaseNumber leading = both.get(0).number();
    CaseNumber later = both.get(1).number();
    save(new ComplaintLink(LinkKind.FOLLOWS, later, leading, why, clock.instant()));
    String because = why == null ? "" : "-because";
    caseFile.record(later, "link-follows" + because, CaseArgument.text(leading), CaseArgument.text(why));
    caseFile.record(leading, "link-leads" + because, CaseArgument.text(later), CaseArgument.text(why));
    process.tell(LinkVariables.LINKED, later);
  }

  /**
   * Says that two complaints belong together while each is handled by itself; one of them may have ended. What says so
   * already is left as it is.
   *
   * @param reason where one is known, at most 2,000 characters
   * @throws LinkRefusedException when it is one complaint, or there is no such
   */
  public void relate(CaseNumber later, CaseNumber earlier, @Nullable String reason) {
    lock(later, earlier);
    if (later.equals(earlier)) {
      throw new LinkRefusedException(Reason.ITSELF, earlier);
    }
    boolean known = repository.findOf(later.value()).stream()
        .anyMatch(link -> link.holds() && link.otherThan(later).equals(earlier));
    if (!known) {
      save(new ComplaintLink(LinkKind.RELATED, later, earlier, reason, clock.instant()));
      tellBoth(later, earlier, reason == null ? "link-related" : "link-related-because", reason);
    }
  }

  /**
   * Takes a link back: each goes on by itself.
   *
   * @param reason at most 2,000 characters
   * @throws LinkRefusedException when the two are not linked, or the reason is missing
   */
  public void takeBack(CaseNumber one, CaseNumber other, @Nullable String reason) {
    String why = reason(reason);
    lock(one, other);
    ComplaintLink link = repository.findOf(one.value()).stream()
        .filter(known -> known.holds() && known.otherThan(one).equals(other)).findFirst()
        .orElseThrow(() -> new LinkRefusedException(Reason.NOT_LINKED, one, other));
    boolean following = link.isFollowing();
    link.takeBack(why, clock.instant());
    tellBoth(link.later(), link.leading(), "link-taken-back", why);
    if (following) {
      goOn(link.later());
    }
  }

  /** The later complaint goes on by itself, from where it stood; what was told with the leading one was not its end. */
  void goOn(CaseNumber later) {
    Complaint complaint = complaints.get(later);
    if (complaint.status().isAnswered() && !complaint.status().isEnd()) {
      complaints.takeUp(later);
    }
    process.tell(LinkVariables.UNLINKED, later);
  }

  /** What is linked with a complaint, or was answered with it, oldest link first; nothing is asked of one that never was. */
  @Transactional(readOnly = true)
  public List<Link> of(Complaint complaint) {
    return complaint.handling().isLinked() ? repository.findStanding(List.of(complaint.number().value())).stream()
        .map(link -> Link.of(link, complaint.number())).toList() : List.of();
  }

  /** What is linked with each of these complaints, by number, read together. */
  @Transactional(readOnly = true)
  public Map<CaseNumber, List<Link>> of(Collection<Complaint> those) {
    List<String> linked = those.stream().filter(complaint -> complaint.handling().isLinked())
        .map(complaint -> complaint.number().value()).toList();
    Map<CaseNumber, List<Link>> links = new HashMap<>();
    if (!linked.isEmpty()) {
      repository.findStanding(linked).forEach(link -> Stream.of(link.later(), link.leading())
          .forEach(end -> links.computeIfAbsent(end, none -> new ArrayList<>()).add(Link.of(link, end))));
    }
    return links;
  }

  /** What else of the customer can be linked with the complaint, oldest first. */
  @Transactional(readOnly = true)
  List<Complaint> linkable(Complaint complaint) {
    return refusalAsItStands(complaint).isPresent() ? List.of() : search.openOfSameCustomer(complaint).stream()
        .filter(other -> refusalToFollow(complaint, other.number().value()).isEmpty()).toList();
  }

  /** Why one of the two cannot follow the other; empty where it can. */
  @Transactional(readOnly = true)
  Optional<LinkRefusedException> refusalToFollow(Complaint one, String otherNumber) {
    Optional<Complaint> found = complaints.find(new CaseNumber(otherNumber));
    if (found.isEmpty()) {
      return refused(Reason.NO_COMPLAINT);
    }
    Complaint other = found.get();
    if (other.equals(one)) {
      return refused(Reason.ITSELF, one.number());
    }
    if (!ComplaintSearch.isOfSameCustomer(one, other)) {
      return refused(Reason.OTHER_CUSTOMER, other.number());
    }
    return Stream.of(one, other).flatMap(complaint -> refusalAsItStands(complaint).stream()).findFirst()
        .or(() -> refusalByLinks(inOrder(one, other)));
  }

  private static Optional<LinkRefusedException> refusalAsItStands(Complaint complaint) {
    if (complaint.status().isEnd()) {
      return refused(Reason.ENDED, complaint.number());
    }
    return complaint.status().isAnswered() ? refused(Reason.ANSWERED, complaint.number()) : Optional.empty();
  }

  private Optional<LinkRefusedException> refusalByLinks(List<Complaint> both) {
    CaseNumber leading = both.get(0).number();
    CaseNumber later = both.get(1).number();
    Optional<ComplaintLink> followed = repository.findByFollower(later.value());
    if (followed.isPresent()) {
      return refused(followed.get().leading().equals(leading) ? Reason.LINKED_ALREADY : Reason.FOLLOWS_ALREADY,
          later, followed.get().leading());
    }
    Optional<ComplaintLink> above = repository.findByFollower(leading.value());
    if (above.isPresent()) {
      return refused(Reason.LEADING_FOLLOWS, leading, above.get().leading());
    }
    if (!repository.findFollowing(later.value()).isEmpty()) {
      return refused(Reason.LEADS_OTHERS, later);
    }
    return process.canWait(later) ? Optional.empty() : refused(Reason.CANNOT_WAIT, later);
  }

  private static List<Complaint> inOrder(Complaint one, Complaint other) {
    return Stream.of(one, other).sorted(EARLIER_FIRST).toList();
  }

  private static Optional<LinkRefusedException> refused(Reason reason, Object... arguments) {
    return Optional.of(new LinkRefusedException(reason, arguments));
  }

  private static String reason(@Nullable String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new LinkRefusedException(Reason.REASON, LONGEST_REASON);
    }
    return reason.strip();
  }

  /** Always in the same order, so that two who link at once wait for each other and not for ever. */
  private void lock(CaseNumber one, CaseNumber other) {
    Stream.of(one, other).map(CaseNumber::value).distinct().sorted()
        .forEach(number -> complaints.findForChange(new CaseNumber(number))
            .orElseThrow(() -> new LinkRefusedException(Reason.NO_COMPLAINT)));
  }

  private void save(ComplaintLink link) {
    repository.save(link);
    complaints.link(link.later());
    complaints.link(link.leading());
  }

  private void tellBoth(CaseNumber later, CaseNumber leading, String kind, @Nullable String reason) {
    caseFile.record(later, kind, CaseArgument.text(leading), CaseArgument.text(reason));
    caseFile.record(leading, kind, CaseArgument.text(later), CaseArgument.text(reason));
  }
}
