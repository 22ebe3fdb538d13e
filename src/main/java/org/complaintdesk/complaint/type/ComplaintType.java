package org.complaintdesk.complaint.type;

import java.util.List;

/**
 * A complaint type as the tables know it (CL-2).
 *
 * @param id {@code category.type}
 * @param label what people read: the description of its row in {@code complaint-category}
 * @param requiredDetails names of the details that must be asked for it (CL-4)
 */
public record ComplaintType(String id, String label, List<String> requiredDetails) {
}
