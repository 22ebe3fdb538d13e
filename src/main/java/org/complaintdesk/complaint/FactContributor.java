package org.complaintdesk.complaint;

import java.util.Locale;
import java.util.Map;

/** A capability that adds what it knows of a complaint to the facts that every form shows first. */
public interface FactContributor {

  /**
   * Adds facts under names of its own.
   *
   * @param facts texts, numbers, lists and maps, all masked and ready to show
   */
  void contribute(Complaint complaint, Map<String, Object> facts, Locale locale);
}
