package org.complaintdesk.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** One of the sample people in Cockpit. */
final class Cockpit {

  private static final By PROCESSES = By.cssSelector("table a[href*='#/process-definition/complaint-handling']");
  private static final By SEARCH = By.cssSelector("input[placeholder='Add criteria']");
  private static final By SEARCHED_VALUE =
      By.cssSelector("[cam-widget-search-pill] input, .search-container input:focus");
  private static final By MISSING_VALUE = By.xpath("//*[normalize-space(text())='??']");

  private final Chromium chromium;

  private Cockpit(Chromium chromium) {
    this.chromium = chromium;
  }

  static Cockpit of(String person, Chromium chromium, int port) {
    Login.as(person, chromium, port, "cockpit");
    chromium.until(page -> chromium.isShown(PROCESSES));
    return new Cockpit(chromium);
  }

  /** Opens one of the processes among which everybody begins, and shows its diagram with its running cases. */
  Cockpit opensProcess(String name) {
    chromium.click(By.xpath("//table//a[normalize-space()='" + name + "']"));
    chromium.shown(By.cssSelector(".djs-shape[data-element-id]"));
    return this;
  }

  /** What the first tab at a process says of a case: number, customer, type, step and urgency. */
  List<String> caseAmongOthers(String number) {
    By row = By.xpath("//div[contains(@class, 'cd-case-file')]//tr[td[1][normalize-space()='" + number + "']]/td");
    chromium.shown(row);
    return chromium.texts(row);
  }

  /** Opens a case from there. */
  Cockpit opensCase(String number) {
    chromium.click(By.xpath("//div[contains(@class, 'cd-case-file')]//a[normalize-space()='" + number + "']"));
    chromium.shown(By.cssSelector(".process-information"));
    return this;
  }

  /** The names of the variables of a case, as they are shown. */
  List<String> variables() {
    tab("Variables");
    chromium.shown(By.cssSelector("td.col-name"));
    return chromium.texts(By.cssSelector("td.col-name"));
  }

  /** What can be pressed to change something, by the sign that is on it; what is hidden cannot. */
  List<String> changes() {
    return chromium.all(By.cssSelector(".btn-toolbar > .glyphicon, .action-button > .glyphicon, td.actions .glyphicon,"
            + " .edit-toggle > .glyphicon")).stream().filter(WebElement::isDisplayed)
        .map(sign -> String.valueOf(sign.getDomAttribute("class")).replaceAll(".*glyphicon-(\\S+).*", "$1")).toList();
  }

  /** Searches the running cases for a number, as its search field offers, and opens the only one. */
  Cockpit findsCase(String number) {
    tab("Process Instances");
    chromium.click(SEARCH);
    chromium.click(By.xpath("//*[contains(@class, 'dropdown-menu')]//a[normalize-space()='Business Key']"));
    fillsIn(number);
    By instance = By.xpath("//tr[td[normalize-space()='" + number + "']]//a");
    chromium.until(page -> chromium.all(By.cssSelector("table.process-instances tbody tr, .cam-table tbody tr"))
        .size() == 1 && chromium.isShown(instance));
    chromium.click(instance);
    chromium.shown(By.xpath("//*[normalize-space()='Business Key:']/following::*[normalize-space()='" + number + "']"));
    return this;
  }

  /** A page that still loads may take the field away again; a click on the missing value brings it back. */
  private void fillsIn(String number) {
    chromium.until(page -> {
      if (!chromium.isShown(SEARCHED_VALUE)) {
        chromium.all(MISSING_VALUE).forEach(WebElement::click);
      }
      page.findElement(SEARCHED_VALUE).sendKeys(number, Keys.ENTER);
      return true;
    });
  }

  /** Waits until the diagram marks the step where the case stands. */
  Cockpit seesItAt(String activity) {
    chromium.shown(By.cssSelector(".djs-overlays[data-container-id='" + activity + "']"));
    return this;
  }

  Cockpit tab(String name) {
    chromium.click(By.xpath("//ul[contains(@class, 'nav-tabs')]//a[normalize-space()='" + name + "']"));
    return this;
  }

  /** What the tab of the complaint says under a name. */
  String fact(String name) {
    return chromium.text(By.xpath("//dt[normalize-space()='" + name + "']/following-sibling::dd"));
  }

  /** Opens the plane of a stage by the arrow at its box. */
  Cockpit drillsInto(String stage) {
    chromium.click(By.cssSelector(".djs-overlays[data-container-id='" + stage + "'] .bjs-drilldown"));
    return this;
  }

  /** The way from the whole process to the plane that is shown. */
  List<String> breadcrumbs() {
    return chromium.texts(By.cssSelector(".bjs-breadcrumbs li"));
  }
}
