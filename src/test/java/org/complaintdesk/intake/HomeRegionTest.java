package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import org.complaintdesk.decisions.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("IN-2: the home region proposed from a number")
class HomeRegionTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @ParameterizedTest
  @CsvSource({
      "0931461, lanzhou", "0937222, jiuquan", "0935633, wuwei", "0943825, baiyin",
      "0938821, tianshui", "0936821, zhangye", "0933821, pingliang", "0934821, qingyang", "0932821, dingxi",
      "0939821, longnan", "0930621, linxia", "0941821, gannan", "1389312, province-head-office",
      "0100931, province-head-office", "09, province-head-office", "931461, province-head-office"})
  void areaCodeTellsTheRegion(String prefix, String region) {
    assertThat(proposedFor(prefix)).isEqualTo(region);
  }

  @Test
  void withoutANumberItIsTheHeadOffice() {
    assertThat(proposedFor(null)).isEqualTo("province-head-office");
    assertThat(proposedFor("")).isEqualTo("province-head-office");
  }

  /** FIRST: the first rule that fits decides. */
  private static @Nullable Object proposedFor(@Nullable String prefix) {
    return TABLES.answers("home-region", facts("numberPrefix", prefix)).get(0);
  }
}
