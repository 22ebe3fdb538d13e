package org.complaintdesk.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Quotes;

/** How a person works a page: with the mouse, or with the keyboard alone. */
interface Hand {

  /** Presses a button, ticks a box, or chooses one of several. */
  void presses(By target);

  /** Replaces what stands in a field and leaves it. */
  void writes(By field, String text);

  /** Searches an option of a list that unfolds, and takes it. */
  void picks(By field, String option);

  /** Where a list that has unfolded shows an option. */
  static By offered(String option) {
    return By.xpath("//*[contains(@class, 'fjs-dropdownlist-item')][normalize-space()=" + Quotes.escape(option) + "]");
  }
}
