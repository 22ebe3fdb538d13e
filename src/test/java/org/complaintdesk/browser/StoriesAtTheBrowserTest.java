package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The short walk: each form is completed once, and each choice that the stories make. {@link EveryChoiceAtTheBrowser} is
 * the long one.
 */
@BrowserTest
@DisplayName("People take complaints through the desk at a browser, from beginning to end")
class StoriesAtTheBrowserTest extends Walk {

  @Test
  @DisplayName("and complete every form of the desk (CL-3, FD-9, RS-3, NG-3, DX-5, ES-2)")
  void stories(Chromium chromium) {
    WalkedForms walked = new WalkedForms();
    shortStories(chromium, new Mouse(chromium), walked).all();

    assertThat(walked.formsLeft()).as("forms that nobody completed").isEmpty();
  }
}
