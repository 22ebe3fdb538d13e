package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("An agent at the browser gets on with the work")
@ClockAt("2026-11-12 10:00")
class WorkAtTheBrowserTest {

  private static final By STILL_WRONG = By.cssSelector(".cd-still");
  private static final By ALERT = By.cssSelector(".page-notifications .alert-danger");

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;

  @AfterEach
  void readsEnglishAgain(Chromium chromium) {
    chromium.reads("en-US,en");
    chromium.resized(1440, 1500);
  }

  @Test
  @DisplayName("a form that is not right says beside Complete where, goes there, and is silent once it is right")
  void wrongFields(Chromium chromium) {
    chromium.resized(1280, 720);
    String number = cases.received("tariff.billing-error", Channel.PHONE,
        Map.of("billPeriod", "2026-10", "disputedAmount", "20"));
    Tasklist junior = Tasklist.of("junior", chromium, port).opens("My groups' tasks", number, "Review content");
    assertThat(chromium.text(STILL_WRONG)).contains("Claim the task first");

    junior.claims().chooses("Result of the review", "Accept");
    assertThat(junior.isRefused("Impact on the customer")).isEqualTo("Please fill this in.");
    assertThat(chromium.text(STILL_WRONG)).contains("Before this can be completed", "Impact on the customer")
        .doesNotContain("Result of the review");
    chromium.until(page -> chromium.focusedIsIn("Impact on the customer"));
    assertThat(chromium.isShown(ALERT)).as("a message that says only that there was an error").isFalse();
    chromium.keepPicture("21-what-is-missing");

    junior.writes("Contact number", "no number");
    chromium.click(By.xpath("//*[@class='cd-still']//button[.='Impact on the customer']"));
    chromium.until(page -> chromium.focusedIsIn("Impact on the customer"));
    junior.chooses("Impact on the customer", "Inconvenience");
    assertThat(junior.isToldWhyNot()).contains("An error happened", "telephone number");
    chromium.keepPicture("22-why-it-was-refused");
    junior.writes("Contact number", "13919876543").completes();
    assertThat(chromium.isShown(ALERT)).as("the message about what has been put right").isFalse();
  }
}
