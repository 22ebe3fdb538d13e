package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@DisplayName("What a customer reads of his case when he is asked how satisfied he is (NG-3)")
class SurveyOfACaseTest extends Scenario {

  private static final Pattern LINK = Pattern.compile("http://localhost:8080(/survey/[A-Za-z0-9_-]+)");

  @Autowired
  private TestRestTemplate browser;

  @Test
  @DisplayName("is the subject and the result, masked, on the page; the mail announces no result that he was told before")
  void subjectAndResult() {
    String number = settled("zh-CN", "已退还20元，请李明查收13893112345的账单。");

    assertThat(notices.texts(number, "survey")).singleElement().asString().contains("话费异常", "结果已告知您")
        .doesNotContain("另行告知");
    assertThat(page(number)).contains("投诉内容", "话费异常", "处理结果", "已退还20元", "李*", "138****2345")
        .doesNotContain("李明", "13893112345", "${", "??");
  }

  @Test
  @DisplayName("is in English for whoever reads English, in the mail as on the page")
  void inEnglish() {
    String number = settled("en", "20 yuan were paid back.");

    assertThat(notices.texts(number, "survey")).singleElement().asString().contains("told you the result")
        .doesNotContain("comes in a message of its own");
    assertThat(page(number)).contains("Your complaint", "The result", "20 yuan were paid back.").doesNotContain("??");
  }

  private String settled(String language, String words) {
    String number = cases.receivedByEmail("tariff.billing-error", "liming@example.com", language);
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, words);
    agents.customerTold(number, words);
    return number;
  }

  private String page(String number) {
    var link = LINK.matcher(notices.texts(number, "survey").get(0));
    assertThat(link.find()).isTrue();
    return browser.getForObject(link.group(1), String.class);
  }
}
