package org.complaintdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number is compared in one spelling, as it is dialled within China (IN-6)")
class DialledNumberTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({"138 9311 0023, 13893110023", "+86-138-9311-0023, 13893110023", "0086 13893110023, 13893110023",
      "0931-4610700, 09314610700", "+86 931 4610700, 09314610700", "+86 0931 4610700, 09314610700",
      "+44 20 7946 0000, +442079460000", "10086, 10086", "+86123, +86123", "GS-LZ-0093, GS-LZ-0093"})
  void asDialled(String written, String dialled) {
    assertThat(DialledNumber.inChina(written)).isEqualTo(dialled);
  }
}
