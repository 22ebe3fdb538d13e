package org.complaintdesk.complaint.search;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import org.complaintdesk.complaint.Complaint;

/** What complaints can be looked up by. The database has an index for each; without one there is no key. */
public enum ComplaintKey {
  NUMBER("number"), SUBJECT("subject"), STATUS("status"), CHANNEL("channel"), IMPACT("impact"),
  COMPLAINT_TYPE("complaintType"), CONTACT_NUMBER("contactNumber"), AFFECTED_NUMBER("affectedNumber"),
  REGISTERED_AT("registeredAt"), CHANGED_AT("changedAt"), TOLD_AT("toldAt");

  private final String attribute;

  ComplaintKey(String attribute) {
    this.attribute = attribute;
  }

  /** This key of a complaint in a query. */
  public <T> Path<T> of(Root<Complaint> complaint) {
    return complaint.get(attribute);
  }
}
