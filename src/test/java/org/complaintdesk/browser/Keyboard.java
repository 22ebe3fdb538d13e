package org.complaintdesk.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Goes from one thing to the next by the tabulator, as far as the page lets it, and touches no mouse. */
final class Keyboard implements Hand {

  /** More stops than any page of Tasklist has. */
  private static final int LONGEST_WAY = 400;

  private final Chromium chromium;

  Keyboard(Chromium chromium) {
    this.chromium = chromium;
  }

  @Override
  public void presses(By target) {
    WebElement reached = goesTo(target);
    String type = String.valueOf(reached.getDomProperty("type"));
    chromium.types(type.equals("radio") || type.equals("checkbox") ? Keys.SPACE : Keys.ENTER);
  }

  @Override
  public void writes(By field, String text) {
    goesTo(field);
    chromium.types(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
  }

  @Override
  public void picks(By field, String option) {
    goesTo(field);
    chromium.types(Keys.chord(Keys.CONTROL, "a"), option);
    chromium.shown(Hand.offered(option));
    chromium.types(Keys.ENTER);
  }

  private WebElement goesTo(By target) {
    WebElement wanted = chromium.shown(target);
    for (int stop = 0; stop < LONGEST_WAY; stop++) {
      if (chromium.hasFocus(wanted)) {
        return wanted;
      }
      chromium.types(Keys.TAB);
    }
    throw new AssertionError("The keyboard does not reach " + target);
  }
}
