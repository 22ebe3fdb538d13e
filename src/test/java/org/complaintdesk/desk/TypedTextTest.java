package org.complaintdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people type: the same for forms, actions, surveys, tickets and messages")
class TypedTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "网络慢\r\n\t请处理。", "谢谢🙏", "𠮷野家", "👨‍👩‍👧"})
  @DisplayName("is text with line breaks, tabs and whole characters, those that take two places too")
  void readable(String text) {
    assertThat(TypedText.isReadable(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\u0007", "\u001b[31m", "\u007f", "\u0085", "谢谢\ud83d", "\ude4f谢谢",
      "\ude4f\ud83d", "\ud83d\ud83d\ude4f"})
  @DisplayName("is no control character and no half of a character")
  void unreadable(String text) {
    assertThat(TypedText.isReadable(text)).isFalse();
  }
}
