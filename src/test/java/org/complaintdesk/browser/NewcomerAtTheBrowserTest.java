package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("PR-1: a newcomer finds at a real browser where to choose a password")
class NewcomerAtTheBrowserTest {

  private static final String LOGIN = "newcomer";
  private static final String GIVEN = "given by the chief";
  private static final String OWN = "chosen on a rainy day";
  private static final By CHANGE = By.cssSelector("form[name=changePassword] button[type=submit]");
  private static final By ALERT = By.cssSelector(".alert");
  private static final By LOGGED_IN = By.cssSelector("li.account");

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;

  @BeforeEach
  void comes() {
    try {
      identity.setAuthentication("admin", List.of("camunda-admin"));
      User newcomer = identity.newUser(LOGIN);
      newcomer.setFirstName("新");
      newcomer.setLastName("人");
      newcomer.setPassword(GIVEN);
      identity.saveUser(newcomer);
      identity.createMembership(LOGIN, "junior-agent");
    } finally {
      identity.clearAuthentication();
    }
  }

  @AfterEach
  void goes() {
    identity.deleteUser(LOGIN);
  }

  @Test
  @DisplayName("Tasklist says where, Welcome changes it, Tasklist opens")
  void choosesAPassword(Chromium chromium) {
    String desk = "http://localhost:" + port;
    chromium.forget(desk);
    signIn(chromium, desk, "tasklist", GIVEN, () -> chromium.everything().contains("set by somebody else"));
    assertThat(chromium.text(ALERT)).contains("set by somebody else", "/camunda/app/welcome/");
    chromium.keepPicture("newcomer-at-tasklist");
    chromium.complaints();

    signIn(chromium, desk, "welcome", GIVEN, () -> chromium.isShown(By.linkText("Change password")));
    chromium.click(By.linkText("Change password"));
    chromium.write(By.id("user-password-current"), GIVEN);
    chromium.write(By.id("inputPassword"), "password1234");
    chromium.until(page -> chromium.everything().contains("passwords that are tried first"));
    chromium.keepPicture("newcomer-at-welcome");
    chromium.write(By.id("inputPassword"), OWN);
    chromium.write(By.id("user-password-confirmation"), OWN);
    chromium.until(page -> chromium.isEnabled(CHANGE));
    chromium.click(CHANGE);
    chromium.until(page -> chromium.everything().contains("Password changed"));
    assertThat(chromium.complaints()).isEmpty();

    chromium.forget(desk);
    signIn(chromium, desk, "tasklist", OWN, () -> chromium.isShown(LOGGED_IN));
  }

  private static void signIn(Chromium chromium, String desk, String application, String password,
      BooleanSupplier answered) {
    chromium.open(desk + "/camunda/app/" + application + "/default/");
    Login.with(LOGIN, password, chromium, answered);
    chromium.complaints();
  }
}
