package org.complaintdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A number is compared in one spelling, as it is dialled within China (IN-6)")
class DialledNumberTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({"138 9311 0023, 13893110023", "+86-138-9311-0023, 13893110023", "0086 13893110023, 13893110023",
      "0931-4610700, 09314610700", "+86 931 4610700, 09314610700", "+86 0931 4610700, 09314610700",
      "+44 20 7946 0000, +442079460000", "10086, 10086", "+86123, +86123", "GS-LZ-0093, GS-LZ-0093"})
  void asDialled(String written, String dialled) {
    assertThat(DialledNumber.inChina(written)).isEqualTo(dialled);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"13893110023", "138 9311 0023", "138-9311-0023", "138.9311.0023", "138－9311—0023", "138　9311　0023",
      "１３８９３１１００２３", "+86 138 9311 0023", "+8613893110023", "＋86 13893110023", "(+86)13893110023", "（+86）138 9311 0023",
      "0086 138 9311 0023", "008613893110023", "8613893110023", "86-13893110023", "86 138 9311 0023", "013893110023",
      "13893110023.0", "'13893110023", "=\"13893110023\"", " 13893110023\u00a0", "\u202d13893110023\u202c", "tel:+86-138-9311-0023"})
  @DisplayName("a mobile number is the same however it is written")
  void mobile(String written) {
    assertThat(DialledNumber.of(written)).contains(new DialledNumber("13893110023", null));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"0931-8123456", "09318123456", "(0931)8123456", "（0931）812 3456", "(0931) 812-3456", "0931/8123456",
      "0931 812 3456", "0931.8123456", "０９３１－８１２３４５６", "+86 931 8123456", "+86(0)931 8123456", "+86 (0931) 8123456",
      "0086-931-8123456", "869318123456", "86 931 812 3456", "09318123456.0", "0931—8123456"})
  @DisplayName("so is one with an area code")
  void landline(String written) {
    assertThat(DialledNumber.of(written)).contains(new DialledNumber("09318123456", null));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"0931-8123456-802", "0931 8123456 802", "(0931)8123456-802", "09318123456-802", "0931-8123456转802",
      "0931-8123456 转 802", "0931-8123456转分机802", "0931-8123456分机802", "0931-8123456（分机号：802）", "0931-8123456 ext. 802",
      "0931-8123456 Ext802", "0931-8123456, extension 802", "0931-8123456x802", "0931-8123456#802", "+86 931 8123456 ext. 802",
      "0931-812-3456-802", "０９３１－８１２３４５６转８０２", "tel:+86-931-8123456;ext=802", "(0931)8123456(转802)"})
  @DisplayName("an extension is kept apart from the number")
  void extension(String written) {
    assertThat(DialledNumber.of(written)).contains(new DialledNumber("09318123456", "802"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"10000, 10000", "10086, 10086", "120, 120", "110, 110", "12345, 12345", "95588, 95588", "400-123-4567, 4001234567",
      "400 123 4567, 4001234567", "+86 400 123 4567, 4001234567", "800-8100000, 8008100000", "+86 10086, 10086",
      "1008611, 1008611", "118114, 118114", "10655012345678, 10655012345678", "119, 119", "122, 122", "10010, 10010",
      "12300, 12300", "12381, 12381", "12580, 12580", "11185, 11185", "17951, 17951", "16300, 16300", "１０００００, 100000",
      "0931-12345, 093112345", "010-10086, 01010086", "0931 120, 0931120", "+86 931 12345, 093112345", "95588, 95588"})
  @DisplayName("services stay possible, and are known as such")
  void services(String written, String dialled) {
    assertThat(DialledNumber.of(written)).contains(new DialledNumber(dialled, null))
        .get().matches(DialledNumber::isService);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"8123456, 8123456", "812 3456, 8123456", "6234-5678, 62345678", "010-62345678, 01062345678",
      "+86 10 6234 5678, 01062345678", "861062345678, 01062345678", "0044 20 7946 0000, +442079460000",
      "+44 (0)20 7946 0000, +442079460000", "+852 2123 4567, +85221234567", "00852-21234567, +85221234567",
      "+1 (415) 555-2671, +14155552671"})
  @DisplayName("so do landlines without area code and numbers of other countries, which are no services")
  void localAndForeign(String written, String dialled) {
    assertThat(DialledNumber.of(written)).contains(new DialledNumber(dialled, null))
        .get().matches(number -> !number.isService());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"8123456-802, 8123456, 802", "13893110023转1234, 13893110023, 1234", "400-123-4567-1, 4001234567, 1",
      "010-6234-5678-12, 01062345678, 12", "10086转1, 10086, 1", "138-9311-0023-5, 13893110023, 5"})
  @DisplayName("extensions of all kinds of numbers")
  void extensions(String written, String number, String extension) {
    assertThat(DialledNumber.of(written)).contains(new DialledNumber(number, extension));
  }

  @ParameterizedTest(name = "“{0}”")
  @ValueSource(strings = {"", " ", "-", "+", "1234", "12", "138x2345678", "86+13812345678", "1389311002", "138931100231",
      "99999999999", "85221234567", "12345678901", "1234567890123456", "13893110023 13893110024", "13893110023/0931-8123456",
      "8123456/8123457", "8123456、8123457", "8123456 8123457", "13893110023;13893110024", "1.3893110023E10", "138****0023",
      "无", "unknown", "见附件", "2026-11-30", "59.90", "192.168.1.100", "li.ming@example.com", "138931100٢3", "00000000",
      "(0931", "0931)8123456转", "＋"})
  @DisplayName("what is no number, or more than one, is none")
  void noNumber(String written) {
    assertThat(DialledNumber.of(written)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"lz12345@163, lz12345@163", "ｌｚ１２３４５＠１６３, lz12345@163", "GS-LZ-0093-1, GS-LZ-0093-1", "2026-1012345, 20261012345",
      "+86 138 9311 0023, 13893110023", "0931-8123456转802, 09318123456-802", "lz12345x802, lz12345x802"})
  @DisplayName("an account stays as it is, in plain letters and digits")
  void accounts(String written, String kept) {
    assertThat(DialledNumber.numberOrAccount(written)).contains(kept);
    assertThat(DialledNumber.numberOrAccount(kept)).as("again").contains(kept);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"abc12", "lz 12345 x", "无", "李明12345", "13893110023 13893110024 和"})
  void neitherNumberNorAccount(String written) {
    assertThat(DialledNumber.numberOrAccount(written)).isEmpty();
  }
}
