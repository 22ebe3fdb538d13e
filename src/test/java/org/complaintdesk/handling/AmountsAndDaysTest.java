package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayName("An amount, a month or a day that cannot be")
class AmountsAndDaysTest extends Scenario {

  @AfterEach
  void readsEnglishAgain() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      -1      | (amount) is too small; it must be at least 0  | （amount）过小，不能小于 0
      -0.01   | (amount) is too small                         | （amount）过小
      10.005  | (amount) has too many decimals; give at most 2 | （amount）的小数位过多，最多 2 位
      1000001 | (amount) is too large                         | （amount）过大""")
  @DisplayName("is not granted: the field is named in the reader's language, and nothing is settled")
  void granted(double yuan, String english, String chinese) {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);

    assertRefused(() -> agents.settledByJunior(number, yuan), english, chinese);

    assertOpen(number, "settle-or-draft");
    assertThat(cases.story(number)).doesNotContain("settled");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-11-11 | (plannedFor) lies in the past                                 | （plannedFor）不能是过去的日期
      2027-11-13 | (plannedFor) lies too far away; choose a day from 1900-01-01 to 2027-11-12 | （plannedFor）的日期相距过远
      2062-11-12 | (plannedFor) lies too far away                                | （plannedFor）的日期相距过远
      2026-02-30 | (plannedFor) is a date                                        | （plannedFor）应为日期""")
  @DisplayName("is not planned for: neither before the complaint came in, nor years ahead, nor on no day at all")
  void planned(String day, String english, String chinese) {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.orderAccepted(number, "dept-network");
    departments.diagnosed(number, "dept-network");
    Map<String, Object> plan = Map.of("solution", "更换基站设备。", "owner", "陈工", "plannedFor", day);

    Task task = work.task(number, "propose-solution");
    assertRefused(() -> work.complete("network", task, plan), english, chinese);

    assertOpen(number, "propose-solution");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-12 | (billPeriod) lies too far away; write a month from 2016-11 to 2026-11 | （billPeriod）的月份相距过远，请填写 2016-11 至 2026-11
      2099-01 | (billPeriod) lies too far away                                        | （billPeriod）的月份相距过远
      2006-10 | (billPeriod) lies too far away                                        | （billPeriod）的月份相距过远""")
  @DisplayName("is no period of a bill: none is made for a month to come")
  void billed(String month, String english, String chinese) {
    String number = cases.received("tariff.billing-error");

    assertRefused(() -> reviewed(number, "tariff.billing-error", Map.of("billPeriod", month, "disputedAmount", "18.50")),
        english, chinese);

    assertOpen(number, "review-content");
    assertThat(cases.details(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-11-13    | (boughtOn) lies too far away; choose a day from 1996-11-12 to 2026-11-12 | （boughtOn）的日期相距过远
      2027年1月1日  | (boughtOn) lies too far away                 | （boughtOn）的日期相距过远
      1026-10-01    | (boughtOn) lies too far away                 | （boughtOn）的日期相距过远
      2026/02/30    | (boughtOn) is no day of the calendar         | （boughtOn）不是有效的日期
      2026-13       | (boughtOn) is no day of the calendar         | （boughtOn）不是有效的日期""")
  @DisplayName("is no day on which something was bought: not after the complaint came in, and not centuries ago")
  void bought(String day, String english, String chinese) {
    String number = cases.received("equipment.repair");

    assertRefused(() -> reviewed(number, "equipment.repair", Map.of("model", "光猫", "boughtOn", day)), english, chinese);

    assertOpen(number, "review-content");
    assertThat(cases.details(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-12", "1996-11-12", "2025年3月1日", "三个月前", "今年三月", "2025-03"})
  @DisplayName("but the customer's own words say when, and so does each day that can be")
  void inWords(String day) {
    String number = cases.received("equipment.repair");

    reviewed(number, "equipment.repair", Map.of("model", "光猫", "boughtOn", day));

    assertThat(cases.details(number)).containsEntry("boughtOn", day);
  }

  private void reviewed(String number, String type, Map<String, Object> more) {
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "accept", "complaintType", type, "impact", "inconvenience",
        "affectedCustomers", 1, "consequence", "none"));
    form.putAll(more);
    work.complete("junior", number, "review-content", form);
  }

  private static void assertRefused(ThrowingCallable step, String english, String chinese) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    assertThatThrownBy(step).isInstanceOf(FormFieldValidationException.class).hasMessageContaining(chinese);
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThatThrownBy(step).isInstanceOf(FormFieldValidationException.class).hasMessageContaining(english);
  }
}
