package org.complaintdesk.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.view.OfferedComplaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.link.LinkRefusedException.Reason;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Two complaints about one matter are linked, and the link is taken back, by whoever works on one of them (NG-10). */
@Configuration(proxyBeanMethods = false)
class LinkActions {

  private static final String OTHER = "other";
  private static final String REASON = "reason";

  private final ComplaintLinks links;
  private final Complaints complaints;

  LinkActions(ComplaintLinks links, Complaints complaints) {
    this.links = links;
    this.complaints = complaints;
  }

  /** The later of the two waits for the earlier one. */
  @Bean
  @Order(70)
  CaseAction linkAction() {
    return new WithOther("link") {

      @Override
      List<Complaint> others(Complaint complaint) {
        return links.linkable(complaint);
      }

      @Override
      Optional<LinkRefusedException> refusalWith(Complaint complaint, String other) {
        return links.refusalToFollow(complaint, other);
      }

      @Override
      void make(CaseNumber complaint, CaseNumber other, String reason) {
        links.follow(complaint, other, reason);
      }
    };
  }

  /** Each goes on by itself again. */
  @Bean
  @Order(72)
  CaseAction takeLinkBackAction() {
    return new WithOther("take-link-back") {

      @Override
      List<Complaint> others(Complaint complaint) {
        return links.of(complaint).stream().filter(link -> !link.answered())
            .map(link -> complaints.get(link.other())).toList();
      }

      @Override
      Optional<LinkRefusedException> refusalWith(Complaint complaint, String other) {
        return others(complaint).stream().anyMatch(linked -> linked.number().value().equals(other))
            ? Optional.empty()
            : Optional.of(new LinkRefusedException(Reason.NOT_LINKED, complaint.number(), other));
      }

      @Override
      void make(CaseNumber complaint, CaseNumber other, String reason) {
        links.takeBack(complaint, other, reason);
      }
    };
  }

  /** Both ask which complaint, and why. */
  private abstract static class WithOther implements CaseAction {

    private final String id;

    private WithOther(String id) {
      this.id = id;
    }

    abstract List<Complaint> others(Complaint complaint);

    abstract Optional<LinkRefusedException> refusalWith(Complaint complaint, String other);

    abstract void make(CaseNumber complaint, CaseNumber other, String reason);

    @Override
    public String id() {
      return id;
    }

    @Override
    public boolean isPossible(Complaint complaint) {
      return !others(complaint).isEmpty();
    }

    @Override
    public List<ActionField> fields(Complaint complaint, Locale language) {
      return List.of(ActionField.choice(OTHER, others(complaint).stream().map(OfferedComplaint::option).toList()),
          ActionField.text(REASON));
    }

    @Override
    public Optional<RefusedException> refusal(Complaint complaint, ActionInput input) {
      String other = input.text(OTHER);
      return other.isEmpty() ? Optional.empty() : refusalWith(complaint, other).map(RefusedException.class::cast);
    }

    @Override
    public boolean act(Complaint complaint, ActionInput input) {
      make(complaint.number(), new CaseNumber(input.text(OTHER)), input.text(REASON));
      return true;
    }
  }
}
