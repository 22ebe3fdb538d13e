package org.complaintdesk.complaint.search;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import org.complaintdesk.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/** What complaints can be looked up by. The database has an index for each; without one there is no key. */
public enum ComplaintKey {
  NUMBER("number"), SUBJECT("matter", "subject"), STATUS("course", "status"), CHANNEL("arrival", "channel"),
  IMPACT("matter", "impact"), COMPLAINT_TYPE("matter", "complaintType"),
  CONTACT_NUMBER("complainant", "contactNumber"), AFFECTED_NUMBER("complainant", "affectedNumber"),
  REGISTERED_AT("arrival", "registeredAt"), CHANGED_AT("changedAt"), TOLD_AT("course", "toldAt");

  private final @Nullable String part;
  private final String attribute;

  ComplaintKey(String attribute) {
    this.part = null;
    this.attribute = attribute;
  }

  ComplaintKey(String part, String attribute) {
    this.part = part;
    this.attribute = attribute;
  }

  /** This key of a complaint in a query. */
  public <T> Path<T> of(Root<Complaint> complaint) {
    return part == null ? complaint.get(attribute) : complaint.get(part).get(attribute);
  }
}
