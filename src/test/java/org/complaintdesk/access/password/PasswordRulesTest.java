package org.complaintdesk.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PR-1: a password is long or a phrase, is not the login and not what everybody tries")
class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"seven brown horses", "right-password", "Kaleidoskop-2026", "correct horse battery staple",
      "我们每天早上八点钟开始上班", "正确 马匹 电池 订书钉", "sunshine football dragon monkey", "vX9#kq2!Lm7z", "lam op zee ei",
      "capital-idea-12"})
  void goodOnesAreAccepted(String password) {
    assertThat(PasswordRule.brokenBy(password, "api")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "elevenchars", "vX9#kq2!Lm7", "a b c d", "马 电 池 钉",
      "一二三四五六七八九十一"})
  void shortOnesAreNot(String password) {
    assertThat(PasswordRule.brokenBy(password, "api")).contains(PasswordRule.LENGTH);
  }

  @ParameterizedTest
  @CsvSource({"visitor-of-the-day, visitor-of-the-day", "Visitor-Of-The-Day, visitor-of-the-day",
      "yad-eht-fo-rotisiv, visitor-of-the-day", "visitorvisitor, visitor", "visitor12345678, visitor",
      "!!visitor!!visitor!!, visitor", "api-api-api-2026, api", "rotisivvisitor, visitor", "juniorjunior1, junior"})
  void theLoginIsNot(String password, String login) {
    assertThat(PasswordRule.brokenBy(password, login)).contains(PasswordRule.LOGIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"password1234", "123456789012", "qwertyuiopas1", "Password2026!", "P@ssw0rd2026",
      "aaaaaaaaaaaa",
      "abababababab", "            ", "woaini520131400", "passwordpassword", "iloveyou123456", "1qaz2wsx3edc",
      "PASSWORD-PASSWORD", "letmein-letmein", "5201314 1314520", "admin888admin888", "Qwerty!123456", "zaq12wsxcde3",
      "on on on on on",
      "Dragon1Dragon2Dragon3"})
  void whatEverybodyTriesIsNot(String password) {
    assertThat(PasswordRule.brokenBy(password, "api")).contains(PasswordRule.COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456", "password", "qwerty", "5201314", "woaini1314", "admin", "iloveyou", "88888888"})
  void theCommonestAreKnown(String password) {
    assertThat(PasswordRule.brokenBy(password, "api")).contains(PasswordRule.COMMON);
  }
}
