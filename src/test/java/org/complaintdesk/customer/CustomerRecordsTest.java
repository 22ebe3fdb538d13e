package org.complaintdesk.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Our records of customers are what the operator's files say (CL-3)")
class CustomerRecordsTest {

  private static final String LI_MING = "13893112345,李明,lanzhou,ordinary";

  @Autowired
  private CustomerRecords records;
  @Autowired
  private JdbcClient database;
  @Autowired
  private CustomersOnRecord customers;

  @TempDir
  private Path path;
  private RecordFolder folder;

  @BeforeEach
  void twoCustomers() {
    folder = new RecordFolder(path);
    folder.numbers(LI_MING, "+86 931-4610700,\"Lee, Ann\",,key-account");
    folder.subscriptions("13893112345,彩铃");
    folder.bills("13893112345,2026-10,59.90");
  }

  @AfterEach
  void noRecords() {
    customers.forgotten();
  }

  @Test
  @DisplayName("all three files are read, and reading them again changes nothing")
  void readTwice(CapturedOutput output) {
    read();
    List<String> first = onRecord();
    read();

    assertThat(first).containsExactly("09314610700 Lee, Ann null KEY_ACCOUNT", "13893112345 李明 lanzhou ORDINARY",
        "13893112345 彩铃", "13893112345 2026-10 59.90");
    assertThat(onRecord()).isEqualTo(first);
    assertThat(output).contains("2 numbers, 1 subscriptions, 1 bills.").doesNotContain("李明", "13893112345");
  }

  @Test
  @DisplayName("a changed row replaces, a row that is gone goes")
  void changed() {
    read();
    folder.numbers("13893112345,王建国,baiyin,key-account");
    folder.bills("13893112345,2026-10,61", "13893112345,2026-11,62.5");
    folder.subscriptions();
    read();

    assertThat(onRecord()).containsExactly("13893112345 王建国 baiyin KEY_ACCOUNT", "13893112345 2026-10 61.00",
        "13893112345 2026-11 62.50");
  }

  @Test
  @DisplayName("of several rows for the same number, however it is written, the last one holds")
  void sameNumberTwice() {
    folder.numbers(LI_MING, "+86 138 9311 2345,王建国,baiyin,ordinary");
    read();

    assertThat(onRecord()).contains("13893112345 王建国 baiyin ORDINARY")
        .doesNotContain("13893112345 李明 lanzhou ORDINARY");
  }

  @Test
  @DisplayName("only the numbers are needed; a mark at the beginning of the file and Windows line ends do not matter")
  void numbersOnly() throws IOException {
    Files.delete(path.resolve("subscriptions.csv"));
    Files.delete(path.resolve("bills.csv"));
    Files.writeString(path.resolve("numbers.csv"), "\uFEFFnumber,name,homeRegion,tier\r\n" + LI_MING + "\r\n");
    read();

    assertThat(onRecord()).containsExactly("13893112345 李明 lanzhou ORDINARY");
  }

  @Test
  @DisplayName("several folders are read one after the other")
  void severalFolders(@TempDir Path other) {
    new RecordFolder(other).numbers("13893110000,赵明远,lanzhou,ordinary");
    records.replaceBy(List.of(folder.location(), "file:" + other));

    assertThat(onRecord()).hasSize(5).contains("13893110000 赵明远 lanzhou ORDINARY");
  }

  @Test
  @DisplayName("more rows than are written together are all there")
  void manyRows() {
    folder.numbers(IntStream.range(0, 1_201).mapToObj(i -> "1389311" + (1_000 + i) + ",,,").toArray(String[]::new));
    read();

    assertThat(database.sql("select count(*) from customer_number").query(Integer.class).single()).isEqualTo(1_201);
  }

  @Test
  @DisplayName("without folders everything stays as it is")
  void noFolders() {
    read();
    List<String> before = onRecord();
    records.replaceBy(List.of());

    assertThat(onRecord()).isNotEmpty().isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      numbers.csv | number,name,homeRegion,tier | 1389311,李明,lanzhou | column tier. The row must have exactly
      numbers.csv | number,name,homeRegion,tier | 1389311,李明,lanzhou,,x | column tier. The row must have exactly
      numbers.csv | number,name,homeRegion,tier | ,李明,lanzhou,ordinary | column number. The cell must not be empty
      numbers.csv | number,name,homeRegion,tier | 机密号码,李明,lanzhou, | column number. The cell must hold a telephone
      numbers.csv | number,name,homeRegion,tier | 1389311,李明,lanzhou,gold | column tier. The cell must be empty or
      subscriptions.csv | number,product | 1389311, | column product. The cell must not be empty
      bills.csv | number,period,amount | 1389311,2026-13,59 | column period. The cell must hold a month written
      bills.csv | number,period,amount | 1389311,2026-10,-5 | column amount. The cell must hold an amount
      """)
  @DisplayName("a broken row is named by file, line and column, nothing of it is quoted, and nothing is changed")
  void brokenRow(String file, String header, String row, String problem) {
    read();
    List<String> before = onRecord();
    folder.write(file, header, validRowOf(file), row);

    assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(path.resolve(file).toString()).hasMessageContaining("line 3, " + problem)
        .message().doesNotContain("李明", "1389311", "机密号码");
    assertThat(onRecord()).isEqualTo(before);
  }

  @Test
  @DisplayName("a name that is too long is refused by its column")
  void tooLong() {
    folder.numbers("13893112345," + "李".repeat(201) + ",,");

    assertThatThrownBy(this::read).hasMessageContaining("line 2, column name. The cell must not be longer than 200");
  }

  @Test
  @DisplayName("a missing file, another first line, an open quotation mark and another encoding are named")
  void brokenFiles() throws IOException {
    folder.write("bills.csv", "number;period;amount");
    assertThatThrownBy(this::read).hasMessageContaining("bills.csv")
        .hasMessageEndingWith("the first line must be number,period,amount");

    folder.write("bills.csv", "number,period,amount", "1389311,2026-10,5", "\"1389311,2026-10,5");
    assertThatThrownBy(this::read).hasMessageContaining("bills.csv").hasMessageContaining("after line 2.");

    Files.write(path.resolve("bills.csv"), "number,period,amount\n李明".getBytes(Charset.forName("GB18030")));
    assertThatThrownBy(this::read).hasMessageContaining("bills.csv").hasMessageContaining("UTF-8");

    Files.delete(path.resolve("numbers.csv"));
    assertThatThrownBy(this::read).hasMessageContaining("numbers.csv")
        .hasMessageContaining("complaint-desk.customer.records");
  }

  @Test
  @DisplayName("the setting names the folders, and a fault in a file stops the start")
  void atStart() {
    ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(CustomerConfiguration.class)
        .withBean(CustomerRecords.class, () -> records)
        .withPropertyValues("complaint-desk.customer.records=" + folder.location());

    start.run(desk -> assertThat(desk).hasNotFailed());
    assertThat(onRecord()).hasSize(4);

    folder.numbers("13893112345");
    start.run(desk -> assertThat(desk).getFailure().hasMessageContaining("numbers.csv"));
    assertThat(onRecord()).hasSize(4);
  }

  private void read() {
    records.replaceBy(List.of(folder.location()));
  }

  private List<String> onRecord() {
    return Stream.of(
            "select concat_ws(' ', number, name, coalesce(home_region, 'null'), tier) from customer_number "
                + "order by number",
            "select concat_ws(' ', number, product) from customer_subscription order by number, product",
            "select concat_ws(' ', number, period, amount) from customer_bill order by number, period")
        .flatMap(query -> database.sql(query).query(String.class).list().stream()).toList();
  }

  private static String validRowOf(String file) {
    return switch (file) {
      case "numbers.csv" -> LI_MING;
      case "bills.csv" -> "13893112345,2026-10,5";
      default -> "13893112345,彩铃";
    };
  }
}
