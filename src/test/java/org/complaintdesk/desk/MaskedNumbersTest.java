package org.complaintdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PR-1: what of a number is shown to whoever has no need of it")
class MaskedNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"10086", "10000", "10010", "10099", "12300", "12381", "12315", "12345", "12580", "11185", "17951",
      "110", "119", "120", "122", "114", "95588", "95555", "955123", "96110", "400-123-4567", "4008100000", "800-810-0000",
      "118114", "1008611", "0931-12345", "010-10086", "0931 120", "+86 10086", "１００８６"})
  @DisplayName("the number of a service is nobody's own, and readable wherever it stands")
  void services(String number) {
    assertThat(Masking.number(number)).isEqualTo(number);
    assertThat(new MaskedView(List.of(), false).text("他拨打了" + number + "，无人接听。")).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"13893110023", "0931-8123456", "8123456", "010-62345678", "09318123456-802", "+852 2123 4567",
      "gs0931a2288", "62010219900101123X", "610123", "19912345678", "95588123456789", "013893110023"})
  @DisplayName("one of a person, also without area code, of another country or with an extension, is not")
  void people(String number) {
    assertThat(Masking.number(number)).contains("**").isNotEqualTo(number);
  }
}
