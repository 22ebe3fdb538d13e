package org.complaintdesk.customer;

import java.util.List;
import org.complaintdesk.tasklist.form.CaseSection;

/**
 * What of a complaint does not agree with our records (CL-3).
 *
 * @param mismatches whole sentences, none when everything agrees
 */
public record RecordCheckSection(List<String> mismatches) implements CaseSection {
}
