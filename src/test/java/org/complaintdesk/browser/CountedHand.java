package org.complaintdesk.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Counts what a person clicks and what a person types. A field that the tabulator reaches at once is not clicked. */
final class CountedHand implements Hand {

  /** So many stops of the tabulator cost nobody more than a click. */
  private static final int NEAR = 2;

  private final Chromium chromium;
  private int presses;
  private int typed;

  CountedHand(Chromium chromium) {
    this.chromium = chromium;
  }

  @Override
  public void presses(By target) {
    presses++;
    chromium.click(target);
  }

  @Override
  public void writes(By field, String text) {
    typed++;
    if (!isReached(chromium.shown(field))) {
      presses(field);
    }
    chromium.fill(field, text);
  }

  private boolean isReached(WebElement field) {
    for (int stop = 0; stop < NEAR && !chromium.hasFocus(field); stop++) {
      chromium.types(Keys.TAB);
    }
    return chromium.hasFocus(field);
  }

  @Override
  public void picks(By field, String option) {
    presses(field);
    typed++;
    chromium.write(field, option);
    presses(Hand.offered(option));
  }

  int presses() {
    return presses;
  }

  int typed() {
    return typed;
  }
}
