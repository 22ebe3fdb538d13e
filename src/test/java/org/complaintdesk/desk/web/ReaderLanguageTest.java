package org.complaintdesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("A reader is answered in Chinese or English")
class ReaderLanguageTest {

  @ParameterizedTest
  @CsvSource({"zh-CN, zh-CN", "zh, zh-CN", "'fr, zh;q=0.5, en;q=0.4', zh-CN", "en-GB, en", "fr, en", "*, en", ", en",
      "'%%%', en"})
  void theReaderIsAnsweredInTheLanguageAskedFor(String asked, String language) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    if (asked != null) {
      request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, asked);
    }

    assertThat(ReaderLanguage.of(request).toLanguageTag()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"zh-TW, zh-CN", "en-GB, en", "fr, en"})
  void whoeverSitsAtTheMachineReadsItsLanguage(String machine, String language) {
    assertThat(ReaderLanguage.of(Locale.forLanguageTag(machine)).toLanguageTag()).isEqualTo(language);
  }
}
