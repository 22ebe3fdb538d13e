package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.TroubleTicket.Characteristic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

@DisplayName("A file of complaints is read, or refused as a whole with the reason")
class ImportReaderTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MOST_COLUMNS = StatedFile.MOST_COLUMNS;
  private static final int LONGEST_CELL = StatedFile.LONGEST_CELL;
  private static final String COLUMNS = "no,text,when\n";
  private static final String MAPPING = """
      {"externalIdentifier.id": "no", "externalIdentifier.owner": {"value": "care"}, "severity": {"value": "Minor"},
       "description": "text"}""";

  private final StatedFile stated = new StatedFile(MAPPING);
  private final ImportReader reader = stated.reader();

  // ---- encodings

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"UTF-8", "GB18030"})
  @DisplayName("UTF-8 and GB18030 are found without a byte order mark")
  void encodingsAreFound(String encoding) {
    byte[] file = (COLUMNS + "1,宽带掉线，𠮷先生投诉,x\n").getBytes(Charset.forName(encoding));

    assertThat(reader.examine(stated.form(), new ByteArrayResource(file)).form().encoding()).isEqualTo(encoding);
    assertThat(tickets(file)).extracting(TroubleTicket::description).containsExactly("宽带掉线，𠮷先生投诉");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  @DisplayName("a byte order mark tells the encoding and belongs to no column's name")
  void byteOrderMarks(String encoding) {
    byte[] file = ('\uFEFF' + COLUMNS + "1,宽带掉线,x\n").getBytes(Charset.forName(encoding));

    assertThat(tickets(file)).extracting(TroubleTicket::description).containsExactly("宽带掉线");
  }

  @ParameterizedTest
  @CsvSource({"GBK, GB18030", "gb2312, GB18030", "utf-16le, UTF-16LE", "UTF-8, UTF-8"})
  @DisplayName("an encoding that is stated is taken")
  void encodingsAreStated(String name, String encoding) {
    stated.encoding = name;
    byte[] file = (COLUMNS + "1,宽带掉线,x\n").getBytes(Charset.forName(encoding));

    assertThat(tickets(file)).extracting(TroubleTicket::description).containsExactly("宽带掉线");
  }

  @Test
  @DisplayName("a file in none of the encodings is refused, and never guessed")
  void noEncoding() {
    refused((COLUMNS + "1,café à la mode,x\n").getBytes(StandardCharsets.ISO_8859_1), "file", "unknown-encoding");
    stated.encoding = "UTF-8";
    refused((COLUMNS + "1,宽带,x\n").getBytes(GB18030), "file", "other-encoding");
    stated.encoding = "latin-1";
    refused(COLUMNS + "1,a,b\n", "encoding", "not-one-of");
  }

  @Test
  @DisplayName("a wrong byte far behind in a long file is found before anything is registered")
  void wrongAtTheEnd() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes((COLUMNS + "1,宽带,x\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    file.write(0xFF);

    refused(file.toByteArray(), "file", "unknown-encoding");
  }

  @Test
  @DisplayName("a picture, a workbook and UTF-16 without its mark are called no text")
  void noText() {
    refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H'}, "file", "no-text");
    refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0}, "file", "no-text");
    refused((COLUMNS + "1,a,b\n").getBytes(StandardCharsets.UTF_16LE), "file", "no-text");
  }

  // ---- rows and columns

  @ParameterizedTest
  @CsvSource({"',', comma", "'\t', tab", "';', semicolon", "'|', pipe"})
  @DisplayName("the delimiter is found in the first row, or stated")
  void delimiters(String sign, String name) {
    String file = "no%s\"t,e;x|t,;|\t\"%swhen\n1%sa%sb\n".replace("%s", sign);
    stated.mapping = MAPPING.replace("\"text\"", "2");
    assertThat(reader.examine(stated.form(), bytes(file)).form().delimiter()).isEqualTo(sign);
    assertThat(tickets(file)).extracting(TroubleTicket::description).containsExactly("a");

    stated.delimiter = name;
    assertThat(tickets(file)).extracting(TroubleTicket::description).containsExactly("a");
  }

  @Test
  void anUnknownDelimiterIsRefused() {
    stated.delimiter = "space";
    refused(COLUMNS + "1,a,b\n", "delimiter", "not-one-of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", COLUMNS, "no,text,when"})
  @DisplayName("an empty file and one with nothing but names have no rows")
  void noRows(String file) {
    refused(file, "file", "no-rows");
  }

  @Test
  @DisplayName("a file without names of columns: the columns are missing, until they are given by number")
  void noHeader() {
    String file = "1,宽带掉线,x\n2,没有信号,y\n";
    refused(file, "mapping.description", "no-such-column", "text");

    stated.header = "false";
    refused(file, "mapping.description", "number-needed");

    stated.mapping = MAPPING.replace("\"no\"", "1").replace("\"text\"", "2");
    assertThat(tickets(file)).extracting(TroubleTicket::description).containsExactly("宽带掉线", "没有信号");
    assertThat(reader.examine(stated.form(), bytes(file)).total()).isEqualTo(2);
    stated.header = "perhaps";
    refused(file, "header", "not-one-of");
  }

  @Test
  @DisplayName("two columns of one name can be told apart by number only; elsewhere they do not disturb")
  void aNameTwice() {
    refused("no,text,text\n1,a,b\n", "mapping.description", "column-twice", "text");
    assertThat(tickets("no,text,when,when,,\n1,a,b,c,,\n")).extracting(TroubleTicket::description).containsExactly("a");

    stated.mapping = MAPPING.replace("\"text\"", "3");
    assertThat(tickets("no,text,text\n1,a,b\n")).extracting(TroubleTicket::description).containsExactly("b");
    stated.mapping = MAPPING.replace("\"text\"", "4");
    refused("no,text,text\n1,a,b\n", "mapping.description", "no-such-column", "4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,\"宽带掉线,x\n2,没有信号,y\n", "1,\"宽带\"掉线,x\n2,没有信号,y\n"})
  @DisplayName("a quotation mark that is not closed, or closed too early, is told with its line")
  void brokenQuotes(String rows) {
    refused(COLUMNS + "0,a,b\n" + rows, "file:3", "broken-quotes");
  }

  @Test
  @DisplayName("a million columns are not read")
  void aMillionColumns() {
    refused("c,".repeat(1_000_000) + "\n1,2\n", "file:1", "too-many-columns", MOST_COLUMNS);
    refused(COLUMNS + "1,a,b\n" + ",".repeat(1_000_000), "file:3", "too-many-columns", MOST_COLUMNS);
  }

  @Test
  @DisplayName("a cell without end is not read to its end")
  void aCellWithoutEnd() {
    refused(COLUMNS + "1," + "x".repeat(1_000_000) + ",b\n", "file:2", "cell-too-long", LONGEST_CELL);
    refused(COLUMNS + "1,\"" + "x\n".repeat(1_000_000), "file:2", "cell-too-long", LONGEST_CELL);
  }

  @Test
  @DisplayName("rows are told by the line on which they begin, line breaks inside of cells and blank lines counted")
  void lines() {
    List<Long> lines = new ArrayList<>();
    ImportForm form = reader.examine(stated.form(), bytes(COLUMNS + "1,\"a\nb\",x\n\n2,c,y\r\n3,d,z")).form();
    reader.read(form, bytes(COLUMNS + "1,\"a\nb\",x\n\n2,c,y\r\n3,d,z"), (row, line, cells) -> lines.add(line));

    assertThat(lines).containsExactly(2L, 5L, 6L);
  }

  @Test
  @DisplayName("a row with more or fewer cells than the first one is not guessed at")
  void otherWidths() {
    assertThatThrownBy(() -> tickets(COLUMNS + "1,a\n")).isInstanceOfSatisfying(TicketFault.class,
        fault -> assertThat(fault.code()).isEqualTo("other-width"));
    assertThatThrownBy(() -> tickets(COLUMNS + "1,a,b,c\n")).isInstanceOfSatisfying(TicketFault.class,
        fault -> assertThat(fault.detail()).isEqualTo(3));
  }

  // ---- mapping

  @Test
  @DisplayName("every attribute can come from a column, from several, or from a constant; words can be translated")
  void everythingMapped() {
    stated.mapping = """
        {"externalIdentifier.id": 1, "externalIdentifier.owner": {"value": "care"}, "severity": "how bad",
         "externalIdentifier.externalIdentifierType": {"value": "import"},
         "name": "subject", "description": {"columns": ["subject", "text"], "join": "："},
         "channel.name": {"column": "way", "words": {"电话": "phone"}}, "note": "remark",
         "relatedParty.customer": "who", "relatedParty.reporter": {"value": "客服中心"},
         "symptom": "text", "affectedCustomers": "how many", "receivedAt": {"columns": ["day", "hour"]}}""";
    stated.datePattern = "yyyy年M月d日 H:mm";
    TroubleTicket ticket = tickets("""
        no,subject,text,how bad,way,remark,who,how many,day,hour
        7, 掉线 ,=HYPERLINK("x"),Major,电话,,李女士,12,2026年10月3日,9:05
        """).get(0);

    assertThat(ticket.externalIdentifier()).containsExactly(
        new TroubleTicket.ExternalIdentifier("7", "care", "import", null));
    assertThat(ticket).extracting(TroubleTicket::name, TroubleTicket::description, TroubleTicket::severity,
        TroubleTicket::ticketType, TroubleTicket::type, TroubleTicket::note)
        .containsExactly("掉线", "掉线：=HYPERLINK(\"x\")", "Major", "complaint", "TroubleTicket", null);
    assertThat(ticket.channel().name()).isEqualTo("phone");
    assertThat(ticket.relatedParty()).extracting(party -> party.role() + " " + party.name())
        .containsExactly("customer 李女士", "reporter 客服中心");
    assertThat(ticket.troubleTicketCharacteristic()).extracting(Characteristic::name)
        .containsExactly("affectedCustomers", "receivedAt", "symptom");
    assertThat(ticket.troubleTicketCharacteristic()).extracting(given -> given.value().toString())
        .containsExactly("12", "\"2026-10-03T09:05+08:00\"", "\"=HYPERLINK(\\\"x\\\")\"");
  }

  @Test
  @DisplayName("the order of the mapping makes no other ticket: a file sent again is known again (IN-9)")
  void theOrderOfTheMapping() {
    String file = "no,text,a\n1,x,y\n";
    stated.mapping = MAPPING.replace("\"description\": \"text\"}",
        "\"description\": \"text\", \"symptom\": \"a\", \"homeRegion\": \"a\"}");
    TroubleTicket one = tickets(file).get(0);
    stated.mapping = MAPPING.replace("{\"externalIdentifier.id\"",
        "{\"homeRegion\": \"a\", \"symptom\": \"a\", \"externalIdentifier.id\"");

    assertThat(tickets(file).get(0)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "no JSON | mapping | malformed-json",
      "[] | mapping | not-an-object",
      "{\"name\": \"text\", \"name\": \"no\"} | mapping | malformed-json",
      "{\"status\": \"text\"} | mapping.status | unknown-target",
      "{\"a b<c>\": \"text\"} | mapping.? | unknown-target",
      "{\"relatedParty.\": \"text\"} | mapping.relatedParty. | unknown-target",
      "{\"name\": \"\"} | mapping.name | unusable-source",
      "{\"name\": 0} | mapping.name | unusable-source",
      "{\"name\": null} | mapping.name | unusable-source",
      "{\"name\": {\"colum\": \"text\"}} | mapping.name | unusable-source",
      "{\"name\": {}} | mapping.name | unusable-source",
      "{\"name\": {\"column\": \"text\", \"value\": \"x\"}} | mapping.name | unusable-source",
      "{\"name\": {\"column\": \"text\", \"words\": {\"a\": 1}}} | mapping.name | unusable-source",
      "{\"description\": \"text\", \"severity\": \"text\"} | mapping.externalIdentifier.id | no-identifier",
      "{\"externalIdentifier.id\": 1, \"description\": 1} | mapping.externalIdentifier.owner | no-identifier",
      "{\"externalIdentifier.id\": 1, \"externalIdentifier.owner\": 1} | mapping.description | not-mapped"})
  @DisplayName("a mapping that is wrong is refused, naming the entry")
  void wrongMappings(String mapping, String place, String code) {
    stated.mapping = mapping;
    refused(COLUMNS + "1,a,b\n", place, code);
  }

  // ---- dates

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
    assertThat(new ImportDates(pattern, zone, ZoneId.of("Asia/Shanghai")).iso("receivedAt", date)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31-04-2026", "2026-04-30", "30/04/2026", "4-30-2026", "30-04-2026 10:00", "昨天", "46142"})
  @DisplayName("a date in another pattern, or a day that no calendar has, is refused")
  void otherDates(String date) {
    assertThatThrownBy(() -> new ImportDates("dd-MM-yyyy", null, ZoneId.of("Asia/Shanghai")).iso("receivedAt", date))
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
      refused("", "datePattern", "unusable-pattern");
    }
    stated.datePattern = null;
    stated.zone = "Asia/Atlantis";
    refused("", "zone", "unknown-zone");
  }

  // ---- steps

  private List<TroubleTicket> tickets(String file) {
    return stated.tickets(file);
  }

  private List<TroubleTicket> tickets(byte[] file) {
    return stated.tickets(file);
  }

  private static ByteArrayResource bytes(String file) {
    return new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8));
  }

  private void refused(String file, String place, String code) {
    stated.refused(file, place, code);
  }

  private void refused(String file, String place, String code, Object detail) {
    stated.refused(file, place, code, detail);
  }

  private void refused(byte[] file, String place, String code) {
    stated.refused(file, place, code);
  }
}
