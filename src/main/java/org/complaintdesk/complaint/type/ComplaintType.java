package org.complaintdesk.complaint.type;

import java.util.List;
import java.util.stream.Stream;

/**
 * A complaint type as the tables know it (CL-2).
 *
 * @param id {@code category.type}
 * @param label what people read: the description of its row in {@code complaint-category}
 * @param requiredRecord names of what the record itself must hold for it (IN-2)
 * @param requiredDetails names of the details that must be asked for it (CL-4)
 */
public record ComplaintType(String id, String label, List<String> requiredRecord, List<String> requiredDetails) {

  /** The names of all that must be known of it, each once. */
  public List<String> required() {
    return Stream.concat(requiredRecord.stream(), requiredDetails.stream()).distinct().toList();
  }
}
