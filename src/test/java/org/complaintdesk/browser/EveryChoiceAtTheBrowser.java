package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The long walk, no part of {@code mvn verify}: {@code mvn test -Dtest=EveryChoiceAtTheBrowser}. Every step of every story
 * and every choice that shows or hides other fields, with the mouse; every form once more with the keyboard alone.
 */
@BrowserTest
@DisplayName("People complete every form at a browser with every choice")
class EveryChoiceAtTheBrowser extends Walk {

  @Test
  @DisplayName("with the mouse")
  void mouse(Chromium chromium) {
    WalkedForms walked = new WalkedForms();
    stories(chromium, new Mouse(chromium), walked).all();
    choices(chromium, new Mouse(chromium), walked).all();

    assertThat(walked.formsLeft()).as("forms that nobody completed").isEmpty();
    assertThat(walked.choicesLeft()).as("choices that nobody made").isEmpty();
  }

  @Test
  @DisplayName("with the keyboard alone")
  void keyboard(Chromium chromium) {
    WalkedForms walked = new WalkedForms();
    shortStories(chromium, new Keyboard(chromium), walked).all();

    assertThat(walked.formsLeft()).as("forms that the keyboard did not complete").isEmpty();
  }
}
