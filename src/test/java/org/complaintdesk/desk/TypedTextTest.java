package org.complaintdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people type, in forms as over the ticket interface")
class TypedTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "一\r\n\t二", "😀 𠮷", "👨‍👩‍👧", "\u00a0"})
  void textIsReadable(String text) {
    assertThat(TypedText.isReadable(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\u001b[31m", "\u0085", "\u007f", "half \ud83d of it", "\ude00", "\ude00\ud83d"})
  @DisplayName("control characters and half a character are not")
  void theRestIsNot(String text) {
    assertThat(TypedText.isReadable(text)).isFalse();
  }
}
