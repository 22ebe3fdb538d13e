package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

@DisplayName("What stands between the cells of a file, and whether it names its columns, is found out or asked for")
class ImportLayoutTest {

  private static final String FROM = """
      {"externalIdentifier.owner": {"value": "care"}, "severity": {"value": "Minor"}, "externalIdentifier.id": %s,
       "description": %s}""";
  private static final String DATED = """
      {"externalIdentifier.owner": {"value": "care"}, "severity": {"value": "Minor"}, "externalIdentifier.id": 1,
       "description": 2, "receivedAt": 3}""";

  private final StatedFile stated = new StatedFile(FROM.formatted("1", "2"));

  // ---- delimiters

  @ParameterizedTest
  @ValueSource(strings = {"1002\tSlow net, every night, at eight, really\t2026-11-21\n",
      "1001\tNo signal\t2026-11-20\n1002\tSlow net, every night, at eight, really\t2026-11-21\n",
      "1001\tNo signal, at home, sir\t2026-11-20\n1002\tSlow net, every night, sir\t2026-11-21\n"})
  @DisplayName("commas in the words of a file with tabs are no delimiters, whatever the first row holds")
  void commasInTheWords(String file) {
    stated.mapping = DATED;

    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).allMatch(text -> text.matches("(No|Slow).*"))
        .doesNotContain("Slow net");
    assertThat(ids(file)).doesNotContain("1002\tSlow net").contains("1002");
    assertThat(stated.examined(file).form().delimiter()).isEqualTo("\t");
  }

  @Test
  @DisplayName("the width of many rows decides, where the first one could be taken apart in several ways")
  void theWidthOfManyRows() {
    String file = "1;12,50;late\n2;7;no bill\n3;100;twice, or more\n4;3,99;why\n";

    assertThat(stated.examined(file).form().delimiter()).isEqualTo(";");
  }

  @ParameterizedTest
  @CsvSource({"'no;text;amount\n1;too much;12,50\n2;twice;3,99\n'", "'no;text;amount;\n1;too much;12,50;\n2;twice;3,99;\n'"})
  @DisplayName("semicolons with decimal commas, as a spreadsheet writes them")
  void decimalCommas(String file) {
    stated.mapping = FROM.formatted("\"no\"", "\"text\"");

    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).containsExactly("too much", "twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1;12,50\n2;3,99\n", "1\ta, b\n", "1|a;b|c\n2|d;e|f\n",
      "1\t\"No signal, at home\t2026-11-20\n2\tslow, sir\t2026-11-20\n"})
  @DisplayName("where several delimiters give each row the same width, the file is refused and the delimiter asked for")
  void notToBeTold(String file) {
    stated.header = "false";
    stated.refused(file, "delimiter", "delimiter-unsure");

    stated.delimiter = file.contains("\t") ? "tab" : file.contains("|") ? "pipe" : "semicolon";
    assertThat(stated.examined(file.replace("\"", "")).total()).isPositive();
  }

  @Test
  @DisplayName("rows of many widths are not taken apart by a guess")
  void manyWidths() {
    stated.header = "false";
    stated.refused("1,a\n2,b,c\n3,d,e,f\n4,g,h,i,j\n", "delimiter", "delimiter-unsure");
  }

  @Test
  @DisplayName("the columns that the mapping names are the best witness, however wide the rows are")
  void namesOfColumns() {
    stated.mapping = FROM.formatted("\"no\"", "\"text\"");

    assertThat(stated.examined("no;text;x,y\n1;a, b\n2;c, d, e\n").form().delimiter()).isEqualTo(";");
    stated.mapping = FROM.formatted("\"no\"", "\"text, as it came\"");
    assertThat(stated.tickets("no\ttext, as it came\tx\n1\ta, b\tc\n")).hasSize(1);
  }

  @Test
  @DisplayName("a line break in quotation marks and a delimiter there take no part")
  void quoted() {
    stated.mapping = FROM.formatted("\"no\"", "\"text\"");
    String file = "no,text,when\r\n1,\"first; line\nsecond; line\r\nthird\",x\n2,\"said \"\"no\"\"; again\",y\r3,c,z\r\n";

    assertThat(stated.tickets(file)).extracting(TroubleTicket::description)
        .containsExactly("first; line\nsecond; line\r\nthird", "said \"no\"; again", "c");
  }

  // ---- Excel

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\""})
  @DisplayName("the line sep=; by which a spreadsheet program is told the delimiter is honoured and no row")
  void separatorLine(String line) {
    stated.mapping = FROM.formatted("\"no\"", "\"text\"");
    String file = '\uFEFF' + line + "\r\nno;text\r\n1;a, b, c\r\n2\r\n";

    assertThat(stated.examined(file).form().delimiter()).isEqualTo(";");
    assertThat(stated.examined(file).total()).isEqualTo(2);
    assertThat(lines(file)).as("lines are those of the file").containsExactly(3L, 4L);
    stated.header = "false";
    stated.mapping = FROM.formatted("1", "2");
    assertThat(stated.tickets(line + "\n1;a,b\n")).extracting(TroubleTicket::description).containsExactly("a,b");
  }

  @Test
  @DisplayName("a line sep= that names something else than what is stated, or nothing usual, is asked about")
  void separatorLineOtherwise() {
    stated.delimiter = "comma";
    stated.refused("sep=;\n1;a\n", "delimiter", "separator-differs");
    stated.delimiter = null;
    stated.refused("sep=^\n1^a\n", "file", "separator-unknown");
    stated.delimiter = "semicolon";
    stated.header = "false";
    assertThat(stated.tickets("sep=;\n1;a\n")).hasSize(1);
  }

  @Test
  @DisplayName("rows of empty cells are no rows, wherever they stand")
  void emptyRows() {
    stated.mapping = FROM.formatted("\"no\"", "\"text\"");
    String file = ",,\nno,text,when\n1,a,x\n,,\n , \t,\u00a0\n\"\",\"\",\"\"\n2,b,y\n,,\n,,\n";

    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).containsExactly("a", "b");
    assertThat(lines(file)).containsExactly(3L, 7L);
    stated.refused("no,text\n,,\n,\n", "file", "no-rows");
  }

  @Test
  @DisplayName("delimiters at the end of rows or of the names make no other width; a cell too many with words in it does")
  void trailingDelimiters() {
    stated.mapping = FROM.formatted("\"no\"", "\"text\"");

    assertThat(stated.tickets("no;text\n1;a;\n2;b;;\n3;c\n")).hasSize(3);
    assertThat(stated.tickets("no;text;\n1;a\n2;b;\n")).hasSize(2);
    assertThatThrownBy(() -> stated.tickets("no;text\n1;a;\n2;b;c\n")).isInstanceOfSatisfying(TicketFault.class,
        fault -> assertThat(fault.code()).isEqualTo("other-width"));
  }

  @Test
  @DisplayName("a text file in UTF-16 with tabs, as a spreadsheet program writes Unicode text")
  void unicodeText() {
    stated.mapping = FROM.formatted("\"编号\"", "\"内容\"");

    assertThat(stated.tickets("\uFEFF编号\t内容\r\n1\t\"宽带, 掉线\"\r\n".getBytes(StandardCharsets.UTF_16LE)))
        .extracting(TroubleTicket::description).containsExactly("宽带, 掉线");
  }

  // ---- stated

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\\t", "tab"})
  @DisplayName("a tab may be stated by its name, by itself, or as programmers write it")
  void aTabIsStated(String tab) {
    stated.delimiter = tab;
    stated.header = "false";

    assertThat(stated.tickets("1\ta, b\n")).extracting(TroubleTicket::description).containsExactly("a, b");
  }

  // ---- one column

  @Test
  @DisplayName("a file of one column has no delimiter: commas belong to the words")
  void oneColumn() {
    stated.mapping = FROM.formatted("\"text\"", "\"text\"");
    assertThat(stated.tickets("text\nslow, every night\n\"no signal; again\"\nfine\n"))
        .extracting(TroubleTicket::description).containsExactly("slow, every night", "no signal; again", "fine");

    stated.mapping = FROM.formatted("1", "1");
    stated.header = "false";
    assertThat(stated.tickets("no signal\nslow, every night\n")).hasSize(2);
    stated.refused("slow, every night\nno signal, never\n", "delimiter", "delimiter-unsure");
    stated.delimiter = "none";
    assertThat(stated.tickets("slow, every night\nno signal, never\n")).extracting(TroubleTicket::description)
        .containsExactly("slow, every night", "no signal, never");
  }

  // ---- header

  @Test
  @DisplayName("whether the first row names the columns: told by the mapping, else by whether it looks like the others")
  void headers() {
    assertThat(stated.tickets("no,text\n1,a\n2,b\n")).hasSize(2);
    assertThat(stated.tickets("1,a\n2,b\n")).as("nothing is passed over as names").hasSize(2);
    assertThat(stated.tickets("1,a\n")).hasSize(1);
    stated.refused("no,text\n", "file", "no-rows");
    stated.refused("A,a\nB,b\n", "header", "header-unsure");
    stated.mapping = DATED;
    assertThat(stated.tickets("A,a,2026-11-20\nB,b,2026-11-21\n")).hasSize(2);
    assertThat(stated.tickets("number 1,text,when\nB,b,2026-11-21\n")).hasSize(1);
    stated.mapping = FROM.formatted("\"no\"", "\"text\"");
    assertThat(stated.tickets("no,text\n1,a\n")).hasSize(1);
  }

  // ---- steps

  private List<String> ids(String file) {
    return stated.tickets(file).stream().map(ticket -> ticket.externalIdentifier().get(0).id()).toList();
  }

  private List<Long> lines(String file) {
    List<Long> lines = new ArrayList<>();
    ByteArrayResource content = new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8));
    stated.reader().read(stated.examined(file).form(), content, (tickets, line, cells) -> lines.add(line));
    return lines;
  }
}
