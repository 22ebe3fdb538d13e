package org.complaintdesk.regulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.search.ComplaintSearch;
import org.complaintdesk.complaint.view.OfferedComplaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.link.ComplaintLinks;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Links a complaint that came by the regulator with what its customer had complained about before, closed or not: somebody
 * says which it is, and each is handled by itself (RG-1, NG-10).
 */
@Component
@Order(71)
class OwnComplaintAction implements CaseAction {

  private static final String OWN_COMPLAINT = "ownComplaint";
  private static final String REASON = "reason";

  private final ComplaintSearch search;
  private final ComplaintLinks links;

  OwnComplaintAction(ComplaintSearch search, ComplaintLinks links) {
    this.search = search;
    this.links = links;
  }

  @Override
  public String id() {
    return "link-own-complaint";
  }

  @Override
  public boolean isPossible(Complaint complaint) {
    return !choices(complaint).isEmpty();
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    return List.of(ActionField.choice(OWN_COMPLAINT, choices(complaint).stream().map(OfferedComplaint::option).toList()),
        ActionField.text(REASON));
  }

  @Override
  public Optional<RefusedException> refusal(Complaint complaint, ActionInput input) {
    String own = input.text(OWN_COMPLAINT);
    boolean offered = choices(complaint).stream().anyMatch(choice -> choice.number().value().equals(own));
    return own.isEmpty() || offered ? Optional.empty() : Optional.of(new NotOfThisCustomerException(own));
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    links.relate(complaint.number(), new CaseNumber(input.text(OWN_COMPLAINT)), input.text(REASON));
    return true;
  }

  /** What the same customer complained about before and is not linked yet; nothing where it came by another way. */
  private List<Complaint> choices(Complaint complaint) {
    if (complaint.arrival().channel() != Channel.REGULATOR) {
      return List.of();
    }
    Set<CaseNumber> linked = links.of(complaint).stream().map(ComplaintLinks.Link::other).collect(Collectors.toSet());
    return search.earlierOf(complaint).stream().filter(earlier -> !linked.contains(earlier.number())).toList();
  }

  /** Only what is offered is linked: another customer's complaint would show its data. */
  static class NotOfThisCustomerException extends RefusedException {

    private final String number;

    NotOfThisCustomerException(String number) {
      super("not-of-this-customer");
      this.number = number;
    }

    @Override
    public String sentence() {
      return "regulator.refused.not-of-this-customer";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {number};
    }
  }
}
