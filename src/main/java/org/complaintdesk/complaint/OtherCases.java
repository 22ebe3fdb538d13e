package org.complaintdesk.complaint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Cases that are no complaints, such as a network incident, but have tasks and a case file under a number of their own.
 */
public interface OtherCases {

  /**
   * The facts of the case under the names that every form shows, so that its forms look like those of a complaint.
   *
   * @return texts, numbers, lists and maps, all masked and ready to show; empty when the number is none of these cases
   */
  Optional<Map<String, Object>> facts(String number, Locale locale);

  /**
   * What its case file shows beside the story, masked only where it is shown.
   *
   * @return empty when the number is none of these cases
   */
  Optional<OtherCase> find(String number, Locale locale);

  /** Whether the number is one of these cases. */
  boolean has(String number);
}
