package org.complaintdesk.browser;

import org.openqa.selenium.By;

/** Clicks, and types where it has clicked. */
final class Mouse implements Hand {

  private final Chromium chromium;

  Mouse(Chromium chromium) {
    this.chromium = chromium;
  }

  @Override
  public void presses(By target) {
    chromium.click(target);
  }

  @Override
  public void writes(By field, String text) {
    chromium.click(field);
    chromium.fill(field, text);
  }

  @Override
  public void picks(By field, String option) {
    chromium.click(field);
    chromium.write(field, option);
    chromium.click(Hand.offered(option));
  }
}
