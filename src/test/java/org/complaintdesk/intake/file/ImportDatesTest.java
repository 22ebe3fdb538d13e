package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The moment of receipt is the one that the file means, or it is asked for")
class ImportDatesTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String MAPPING = """
      {"externalIdentifier.id": "no", "externalIdentifier.owner": {"value": "care"}, "severity": {"value": "Minor"},
       "description": "text", "receivedAt": %s}""";

  private final StatedFile stated = new StatedFile(MAPPING.formatted("\"when\""));

  // ---- patterns that are stated

  @ParameterizedTest
  @ValueSource(strings = {"dd-MM-yyyy hh:mm:ss", "yyyy-MM-dd hh:mm", "yyyy-MM-dd K:mm", "yyyy-MM-dd HH:MM",
      "yyyy-mm-dd HH:MM", "dd-MM-yyyy HH:mm:SS", "yyyy-MM-dd HH:ss", "yyyy-MM-dd mm:ss", "yyyy-MM-dd a", "yyyy-MM-dd ss",
      "yyyy-MM-dd'T'hh:mm:ssXXX", "yyyy-MM-dd[ hh:mm]", "dd.MM.yyyy B", "yyyy-MM-dd HH:mm:ss.mm"})
  @DisplayName("a pattern that leaves the time of day open is refused before the first row")
  void openTimes(String pattern) {
    stated.datePattern = pattern;
    stated.refused("", "datePattern", "uncertain-time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"YYYY-MM-dd", "dd/MM/YYYY HH:mm", "YYYY-ww-e", "YYYY-'W'ww-e", "yyyy-ww-EEE", "yyyy-MM-W-E", "yyyy-MM-DD",
      "DD.MM.yyyy HH:mm", "YYYY-DDD"})
  @DisplayName("a pattern of weeks, or of days of the year where days of the month are meant, is refused with what is right")
  void openDays(String pattern) {
    stated.datePattern = pattern;
    stated.refused("", "datePattern", "uncertain-day");
  }

  @Test
  @DisplayName("days of the year are taken where nothing else is told of the day")
  void dayOfTheYear() {
    assertThat(new ImportDates("yyyy-DDD", null, SHANGHAI).iso("receivedAt", "2026-333"))
        .isEqualTo("2026-11-29T00:00+08:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "yyyy-MM-dd HH:mm 'UTC'",
      "yyyy-MM-dd HH:mm 'gmt'", "yyyy-MM-dd HH:mm'+00:00'", "yyyy-MM-dd HH:mm' +0800'", "d.M.yyyy HH:mm' CST'"})
  @DisplayName("a zone that a pattern quotes is not read, so another one than the desk's would be lost")
  void quotedZone(String pattern) {
    stated.datePattern = pattern;
    stated.refused("", "datePattern", "quoted-zone");

    stated.zone = "UTC";
    assertThat(new ImportDates("yyyy-MM-dd'T'HH:mm:ss'Z'", "UTC", SHANGHAI).iso("receivedAt", "2026-10-03T10:05:00Z"))
        .as("where it is stated which zone is meant").isEqualTo("2026-10-03T10:05Z");
  }

  @ParameterizedTest
  @CsvSource({"dd-MM-yyyy HH:mm:ss, 03-10-2026 10:05:00, 2026-10-03T10:05+08:00",
      "dd-MM-yyyy hh:mm:ss a, 03-10-2026 10:05:00 PM, 2026-10-03T22:05+08:00",
      "d/M/yy K:mm a, 3/10/26 0:05 pm, 2026-10-03T12:05+08:00",
      "yyyy-MM-dd kk:mm, 2026-10-03 24:05, 2026-10-03T00:05+08:00",
      "yyyy-MM-dd[ HH:mm[:ss]], 2026-10-03 10:05, 2026-10-03T10:05+08:00",
      "yyyy-MM-dd[ HH:mm[:ss]], 2026-10-03, 2026-10-03T00:00+08:00",
      "yyyyMMddHHmmss, 20261003100500, 2026-10-03T10:05+08:00",
      "d MMM yyyy HH:mm:ss.SSS, 3 Oct 2026 10:05:00.123, 2026-10-03T10:05:00.123+08:00",
      "'E, d MMM yyyy HH:mm Z', 'Sat, 3 Oct 2026 10:05 -0500', 2026-10-03T10:05-05:00",
      "yyyy-MM-dd HH:mm VV, 2026-10-03 10:05 Europe/Paris, 2026-10-03T10:05+02:00",
      "yyyy年M月d日 H时m分, 2026年10月3日 9时5分, 2026-10-03T09:05+08:00",
      "HH:mm dd.MM.yyyy, 10:05 03.10.2026, 2026-10-03T10:05+08:00"})
  @DisplayName("a pattern that tells one moment is taken")
  void certainTimes(String pattern, String text, String moment) {
    assertThat(new ImportDates(pattern, null, SHANGHAI).iso("receivedAt", text)).isEqualTo(moment);
  }

  @Test
  @DisplayName("a row that tells half a time of day is rejected, and never taken for midnight")
  void halfATime() {
    rejected(new ImportDates("yyyy-MM-dd[ h:mm][ a]", null, SHANGHAI), "2026-10-03 10:05", "not-in-pattern");
    rejected(new ImportDates("yyyy-MM-dd HH:mm", null, SHANGHAI), "2026-10-03", "not-in-pattern");
    rejected(new ImportDates("yyyy-MM-dd HH:mm", null, SHANGHAI), "2026-10-03 24:00", "not-in-pattern");
  }

  @ParameterizedTest
  @CsvSource({
      "dd-MM-yyyy h:mm:ss a, America/New_York, 22-04-2015 3:53:50 PM, 2015-04-22T15:53:50-04:00",
      "dd-MMM-yy, , 22-Apr-15, 2015-04-22T00:00+08:00",
      "yyyy/M/d ah:mm, , 2026/10/3 下午3:05, 2026-10-03T15:05+08:00",
      "yyyy-MM-dd'T'HH:mmXXX, , 2026-10-03T15:05+02:00, 2026-10-03T15:05+02:00",
      ", , 2026-10-03T15:05:00+02:00, 2026-10-03T15:05+02:00",
      ", , 2026-10-03T15:05, 2026-10-03T15:05+08:00",
      ", +01:00, 2026-10-03, 2026-10-03T00:00+01:00"})
  @DisplayName("dates are read by their pattern and zone; without a pattern by ISO 8601, without a zone in the desk's")
  void dates(String pattern, String zone, String date, String moment) {
    assertThat(new ImportDates(pattern, zone, SHANGHAI).iso("receivedAt", date)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31-04-2026", "2026-04-30", "30/04/2026", "4-30-2026", "30-04-2026 10:00", "昨天", "46142"})
  @DisplayName("a date in another pattern, or a day that no calendar has, is refused")
  void otherDates(String date) {
    assertThatThrownBy(() -> new ImportDates("dd-MM-yyyy", null, SHANGHAI).iso("receivedAt", date))
        .isInstanceOfSatisfying(TicketFault.class, fault -> {
          assertThat(fault.code()).isEqualTo("not-in-pattern");
          assertThat(fault.detail()).isEqualTo("dd-MM-yyyy");
        });
  }

  @Test
  @DisplayName("a pattern that makes no date, and a zone that is none, are refused before the file is read")
  void wrongPatterns() {
    for (String pattern : List.of("abc{", "HH:mm", "MM-yyyy", "'", "")) {
      stated.datePattern = pattern;
      stated.refused("", "datePattern", "unusable-pattern");
    }
    stated.datePattern = null;
    stated.zone = "Asia/Atlantis";
    stated.refused("", "zone", "unknown-zone");
  }

  // ---- zones

  @ParameterizedTest
  @ValueSource(strings = {"CST", "EST", "cst", "IST", "MST", "HST", "BST", "PST"})
  @DisplayName("the name of a zone that means several is not guessed at")
  void zonesOfSeveralMeanings(String zone) {
    stated.zone = zone;
    stated.refused("", "zone", "ambiguous-zone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyy-MM-dd HH:mm z", "yyyy-MM-dd HH:mm zzzz", "yyyy-MM-dd HH:mm[ v]"})
  @DisplayName("names of zones in the dates are taken for the zone that is stated, and refused where none is")
  void zonesByName(String pattern) {
    stated.datePattern = pattern;
    stated.refused("", "zone", "zone-needed");
  }

  @Test
  @DisplayName("CST is Shanghai where Shanghai is stated, and New York knows no CST")
  void aZoneThatIsStated() {
    ImportDates shanghai = new ImportDates("yyyy-MM-dd HH:mm[ z]", "Asia/Shanghai", SHANGHAI);
    assertThat(shanghai.iso("receivedAt", "2026-10-03 10:05 CST")).isEqualTo("2026-10-03T10:05+08:00");
    assertThat(shanghai.iso("receivedAt", "2026-10-03 10:05")).isEqualTo("2026-10-03T10:05+08:00");
    assertThat(shanghai.iso("receivedAt", "2026-10-03 10:05 UTC")).isEqualTo("2026-10-03T10:05Z");
    rejected(shanghai, "2026-10-03 10:05 EDT", "other-zone-name");
    ImportDates newYork = new ImportDates("yyyy-MM-dd HH:mm z", "America/New_York", SHANGHAI);
    assertThat(newYork.iso("receivedAt", "2026-10-03 10:05 EDT")).isEqualTo("2026-10-03T10:05-04:00");
    rejected(newYork, "2026-10-03 10:05 CST", "other-zone-name");
    assertThatThrownBy(() -> new ImportDates("yyyy-MM-dd HH:mm VV", null, SHANGHAI)
        .iso("receivedAt", "2026-10-03 10:05 EST")).isInstanceOf(TicketFault.class);
  }

  // ---- patterns that are found

  @ParameterizedTest
  @CsvSource({"2026-10-03 09:05, 2026-10-03T09:05+08:00", "2026-10-03 9:05:07, 2026-10-03T09:05:07+08:00",
      "2026-10-03 09:05:07.0, 2026-10-03T09:05:07+08:00", "2026/10/3 9:05, 2026-10-03T09:05+08:00",
      "2026年10月3日 9:05, 2026-10-03T09:05+08:00", "2026.10.03, 2026-10-03T00:00+08:00",
      "2026-10-03T09:05:07+02:00, 2026-10-03T09:05:07+02:00", "2026/10/03, 2026-10-03T00:00+08:00"})
  @DisplayName("dates that begin with the year are read without a pattern")
  void foundPatterns(String text, String moment) {
    TroubleTicket ticket = stated.tickets("no,text,when\n1,a,%s\n2,b,%s\n".formatted(text, text)).get(1);

    assertThat(ticket.troubleTicketCharacteristic()).extracting(given -> given.value().textValue())
        .containsExactly(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/10/2026", "22-04-2015 3:53:50 PM", "3.10.2026", "Oct 3 2026", "46142", "46354.5", "1764400000", "2026-10-03 3:05 PM",
      "20261003"})
  @DisplayName("any other way to write them is asked for before the first row, by the name of datePattern")
  void askedFor(String text) {
    stated.refused("no,text,when\n1,a,%s\n2,b,%s\n3,c,2026-10-03\n".formatted(text, text), "datePattern",
        "pattern-needed");
  }

  @Test
  @DisplayName("a date among many that is written otherwise is rejected, and told that a pattern may be stated")
  void oneOtherwise() {
    String file = "no,text,when\n1,a,2026/10/3\n2,b,2026/10/4\n3,c,5.10.2026\n";

    assertThatThrownBy(() -> stated.tickets(file)).isInstanceOfSatisfying(TicketFault.class, fault -> {
      assertThat(fault.code()).isEqualTo("not-in-found-pattern");
      assertThat(fault.detail()).isEqualTo("yyyy/M/d[ H:mm[:ss]]");
    });
    assertThat(stated.examined(file).form().datePattern()).isEqualTo("yyyy/M/d[ H:mm[:ss]]");
  }

  // ---- dates that are not there

  @Test
  @DisplayName("a date that is mapped and blank is a rejection, and never now")
  void blank() {
    assertThatThrownBy(() -> stated.tickets("no,text,when\n1,a,2026-10-03\n2,b, \n"))
        .isInstanceOfSatisfying(TicketFault.class,
            fault -> assertThat(fault.field() + " " + fault.code()).isEqualTo("receivedAt date-blank"));
    stated.mapping = MAPPING.formatted("{\"columns\": [\"when\", \"text\"]}");
    stated.datePattern = "yyyy-MM-dd[ H:mm]";
    assertThat(stated.tickets("no,when,text\n1,2026-10-03,9:05\n2,2026-10-03,9:06\n")).hasSize(2);
    stated.mapping = MAPPING.replace(", \"receivedAt\": %s", "");
    assertThat(stated.tickets("no,when,text\n1,,9:05\n")).as("not mapped").hasSize(1);
  }

  private static void rejected(ImportDates dates, String text, String code) {
    assertThatThrownBy(() -> dates.iso("receivedAt", text)).isInstanceOfSatisfying(TicketFault.class,
        fault -> assertThat(List.of(fault.field(), fault.code())).containsExactly("receivedAt", code));
  }
}
