package org.complaintdesk.browser;

import java.util.List;
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
    if (goesTo(List.of(wanted)) || goesAlongGroup(wanted)) {
      return wanted;
    }
    throw new AssertionError("The keyboard does not reach " + target);
  }

  /** Goes on until one of these has the focus. */
  private boolean goesTo(List<WebElement> stops) {
    for (int stop = 0; stop < LONGEST_WAY; stop++) {
      if (stops.stream().anyMatch(chromium::hasFocus)) {
        return true;
      }
      chromium.types(Keys.TAB);
    }
    return false;
  }

  /** Of buttons that belong together the tabulator reaches one; the arrows lead from it to the others. */
  private boolean goesAlongGroup(WebElement wanted) {
    List<WebElement> group =
        chromium.all(By.cssSelector("input[type=radio][name='" + wanted.getDomAttribute("name") + "']"));
    if (!goesTo(group)) {
      return false;
    }
    for (int step = 0; step < group.size() && !chromium.hasFocus(wanted); step++) {
      chromium.types(Keys.ARROW_DOWN);
    }
    return chromium.hasFocus(wanted);
  }
}
