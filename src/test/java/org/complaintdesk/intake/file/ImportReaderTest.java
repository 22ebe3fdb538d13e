package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
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

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"UTF-8", "GB18030"})
  @DisplayName("UTF-8 and GB18030 are found without a byte order mark")
  void encodingsAreFound(String encoding) {
    byte[] file = (COLUMNS + "1,宽带掉线，𠮷先生投诉,x\n").getBytes(Charset.forName(encoding));

    assertThat(reader.examine(stated.form(), new ByteArrayResource(file)).form().encoding()).isEqualTo(encoding);
    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).containsExactly("宽带掉线，𠮷先生投诉");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  @DisplayName("a byte order mark tells the encoding and belongs to no column's name")
  void byteOrderMarks(String encoding) {
    byte[] file = ('\uFEFF' + COLUMNS + "1,宽带掉线,x\n").getBytes(Charset.forName(encoding));

    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).containsExactly("宽带掉线");
  }

  @ParameterizedTest
  @CsvSource({"GBK, GB18030", "gb2312, GB18030", "utf-16le, UTF-16LE", "UTF-8, UTF-8"})
  @DisplayName("an encoding that is stated is taken")
  void encodingsAreStated(String name, String encoding) {
    stated.encoding = name;
    byte[] file = (COLUMNS + "1,宽带掉线,x\n").getBytes(Charset.forName(encoding));

    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).containsExactly("宽带掉线");
  }

  @Test
  @DisplayName("a file in none of the encodings is refused, and never guessed")
  void noEncoding() {
    stated.refused((COLUMNS + "1,café à la mode,x\n").getBytes(StandardCharsets.ISO_8859_1), "file", "unknown-encoding");
    stated.encoding = "UTF-8";
    stated.refused((COLUMNS + "1,宽带,x\n").getBytes(GB18030), "file", "other-encoding");
    stated.encoding = "latin-1";
    stated.refused(COLUMNS + "1,a,b\n", "encoding", "not-one-of");
  }

  @Test
  @DisplayName("a wrong byte far behind in a long file is found before anything is registered")
  void wrongAtTheEnd() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes((COLUMNS + "1,宽带,x\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    file.write(0xFF);

    stated.refused(file.toByteArray(), "file", "unknown-encoding");
  }

  @Test
  @DisplayName("a picture, a workbook and UTF-16 without its mark are called no text")
  void noText() {
    stated.refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H'}, "file", "no-text");
    stated.refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0}, "file", "no-text");
    stated.refused((COLUMNS + "1,a,b\n").getBytes(StandardCharsets.UTF_16LE), "file", "no-text");
  }

  @ParameterizedTest
  @CsvSource({"',', comma", "'\t', tab", "';', semicolon", "'|', pipe"})
  @DisplayName("the delimiter is found in the first row, or stated")
  void delimiters(String sign, String name) {
    String file = "no%s\"t,e;x|t,;|\t\"%swhen\n1%sa%sb\n".replace("%s", sign);
    stated.mapping = MAPPING.replace("\"text\"", "2");
    assertThat(reader.examine(stated.form(), bytes(file)).form().delimiter()).isEqualTo(sign);
    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).containsExactly("a");

    stated.delimiter = name;
    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).containsExactly("a");
  }

  @Test
  void anUnknownDelimiterIsRefused() {
    stated.delimiter = "space";
    stated.refused(COLUMNS + "1,a,b\n", "delimiter", "not-one-of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", COLUMNS, "no,text,when"})
  @DisplayName("an empty file and one with nothing but names have no rows")
  void noRows(String file) {
    stated.refused(file, "file", "no-rows");
  }

  @Test
  @DisplayName("a file without names of columns: the columns are missing, until they are given by number")
  void noHeader() {
    String file = "1,宽带掉线,x\n2,没有信号,y\n";
    stated.refused(file, "mapping.description", "no-such-column", "text");

    stated.header = "false";
    stated.refused(file, "mapping.description", "number-needed");

    stated.mapping = MAPPING.replace("\"no\"", "1").replace("\"text\"", "2");
    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).containsExactly("宽带掉线", "没有信号");
    assertThat(reader.examine(stated.form(), bytes(file)).total()).isEqualTo(2);
    stated.header = "perhaps";
    stated.refused(file, "header", "not-one-of");
  }

  @Test
  @DisplayName("two columns of one name can be told apart by number only; elsewhere they do not disturb")
  void aNameTwice() {
    stated.refused("no,text,text\n1,a,b\n", "mapping.description", "column-twice", "text");
    assertThat(stated.tickets("no,text,when,when,,\n1,a,b,c,,\n")).extracting(TroubleTicket::description).containsExactly("a");

    stated.mapping = MAPPING.replace("\"text\"", "3");
    assertThat(stated.tickets("no,text,text\n1,a,b\n")).extracting(TroubleTicket::description).containsExactly("b");
    stated.mapping = MAPPING.replace("\"text\"", "4");
    stated.refused("no,text,text\n1,a,b\n", "mapping.description", "no-such-column", "4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,\"宽带掉线,x\n2,没有信号,y\n", "1,\"宽带\"掉线,x\n2,没有信号,y\n"})
  @DisplayName("a quotation mark that is not closed, or closed too early, is told with its line")
  void brokenQuotes(String rows) {
    stated.refused(COLUMNS + "0,a,b\n" + rows, "file:3", "broken-quotes");
  }

  @Test
  @DisplayName("a million columns are not read")
  void aMillionColumns() {
    stated.refused("c,".repeat(1_000_000) + "\n1,2\n", "file:1", "too-many-columns", MOST_COLUMNS);
    stated.refused(COLUMNS + "1,a,b\n" + ",".repeat(1_000_000), "file:3", "too-many-columns", MOST_COLUMNS);
  }

  @Test
  @DisplayName("a cell without end is not read to its end")
  void aCellWithoutEnd() {
    stated.refused(COLUMNS + "1," + "x".repeat(1_000_000) + ",b\n", "file:2", "cell-too-long", LONGEST_CELL);
    stated.refused(COLUMNS + "1,\"" + "x\n".repeat(1_000_000), "file:2", "cell-too-long", LONGEST_CELL);
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
    assertThatThrownBy(() -> stated.tickets(COLUMNS + "1,a\n")).isInstanceOfSatisfying(TicketFault.class,
        fault -> assertThat(fault.code()).isEqualTo("other-width"));
    assertThatThrownBy(() -> stated.tickets(COLUMNS + "1,a,b,c\n")).isInstanceOfSatisfying(TicketFault.class,
        fault -> assertThat(fault.detail()).isEqualTo(3));
  }

  private static ByteArrayResource bytes(String file) {
    return new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8));
  }
}
