package org.complaintdesk.browser;

import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** The login page that the web applications share, in any language. */
final class Login {

  private static final By NAME = By.cssSelector(".form-signin input[type=text]");
  private static final By PASSWORD = By.cssSelector(".form-signin input[type=password]");
  private static final By SUBMIT = By.cssSelector("button[type=submit]");
  private static final By LOGGED_IN = By.cssSelector("li.account");

  private Login() {
  }

  /** One of the sample people, whose password is the login, comes to an empty browser; gives the address. */
  static String as(String person, Chromium chromium, int port, String application) {
    String desk = "http://localhost:" + port;
    String home = desk + "/camunda/app/" + application + "/default/";
    chromium.forget(desk);
    chromium.open(home);
    with(person, person, chromium, () -> chromium.isShown(LOGGED_IN));
    // what a page that nobody was logged in at could not load is no fault of the page that is looked at
    chromium.complaints();
    return home;
  }

  /** Somebody tries to come in by the login page that is open, until the page answers so. */
  static void with(String login, String password, Chromium chromium, BooleanSupplier answered) {
    chromium.until(page -> {
      if (!answered.getAsBoolean()) {
        typeWhereNothingStands(page, login, password);
        return false;
      }
      return true;
    });
  }

  /**
   * The page may draw itself anew while it loads, and forget what was typed: then it is typed again. Where it goes away
   * meanwhile, the next look finds somebody logged in.
   */
  private static void typeWhereNothingStands(WebDriver page, String login, String secret) {
    WebElement name = page.findElement(NAME);
    WebElement password = page.findElement(PASSWORD);
    if (isEmpty(name) || isEmpty(password)) {
      name.clear();
      name.sendKeys(login);
      password.clear();
      password.sendKeys(secret);
      page.findElement(SUBMIT).click();
    }
  }

  private static boolean isEmpty(WebElement field) {
    return "".equals(field.getDomProperty("value"));
  }
}
