package org.complaintdesk.complaint.view;

import org.complaintdesk.tasklist.form.CaseSection;

/**
 * What the customer said since he was asked last.
 *
 * @param lateReply a line for each time; empty where he said nothing
 */
record LateReplySection(String lateReply) implements CaseSection {
}
