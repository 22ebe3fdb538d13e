package org.complaintdesk.complaint.view;

/**
 * The few texts by which people tell in a list of tasks which case a task belongs to. Lists name their columns like its
 * components.
 */
public record CaseCard(String caseNumber, String customer, String typeLabel, String urgencyLabel) {
}
