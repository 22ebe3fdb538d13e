package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("File import by command: an operator brings in a file without the web server")
public class ImportCommandTest {

  @TempDir
  private Path folder;
  @Autowired
  private OnBehalf onBehalf;
  @Autowired
  private ImportReader reader;
  @Autowired
  private Imports imports;
  @Autowired
  private ImportWorker worker;
  @Autowired
  private ImportViews views;
  @Autowired
  private IntakeTexts texts;
  @Autowired
  private Cases cases;
  @LocalServerPort
  private int port;

  private final String owner = "crm-" + UUID.randomUUID();

  @BeforeEach
  void aFileAndItsMapping() throws IOException {
    Files.writeString(folder.resolve("good.csv"), "no,text,day\n1,宽带掉线,3.10.2026\n2,没有信号,4.10.2026\n");
    Files.writeString(folder.resolve("half.csv"), "no,text,day\n3,宽带掉线,3.10.2026\n4,没有信号,yesterday\n");
    Files.writeString(folder.resolve("mapping.json"), """
        {"externalIdentifier.id": "no", "externalIdentifier.owner": {"value": "%s"}, "severity": {"value": "Minor"},
         "description": "text", "receivedAt": "day"}""".formatted(owner));
  }

  @Test
  @DisplayName("every row is on record: 0, also when the command is given again")
  void everyRowIsOnRecord(CapturedOutput output) {
    assertThat(command("good.csv")).isZero();
    assertThat(output).contains("all 2 rows were looked at; 2 registered, 0 skipped");
    assertThat(complaints()).isEqualTo(2);

    assertThat(command("good.csv")).isZero();
    assertThat(output).contains("all 2 rows were looked at; 0 registered, 2 skipped");
    assertThat(complaints()).isEqualTo(2);
    assertThat(management().list("externalIdentifier.owner=" + owner).body()).hasSize(2).allSatisfy(ticket ->
        assertThat(cases.complaint(ticket.path("id").asText()).arrival().registeredBy())
            .isEqualTo(new Login("management")));
  }

  @Test
  @DisplayName("some rows are rejected: 2, and each is told with its line and reason")
  void someRowsAreRejected(CapturedOutput output) {
    assertThat(command("half.csv")).isEqualTo(2);

    assertThat(output).contains("Line 3: The value of “receivedAt, column day” is no date in the pattern d.M.yyyy.")
        .doesNotContain("yesterday");
    assertThat(complaints()).isEqualTo(1);
  }

  @Test
  @DisplayName("a desk on the same database was quicker: 4, and the command says where to follow the file")
  void aRunningDeskWasQuicker(CapturedOutput output) {
    ImportWorker overtaken = mock(ImportWorker.class);
    doThrow(new Imports.TakenOverException()).when(overtaken).workOn(any());

    assertThat(run(overtaken, List.of("--user=management", "--file=" + folder.resolve("good.csv")))).isEqualTo(4);
    assertThat(output).contains("please follow it at /imports/");

    assertThat(worker.workOnNext()).isTrue();
    assertThat(complaints()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--user=management | | The option --file is missing.",
      "--user=senior | good.csv | no user of the desk who may import files",
      "--user=nobody | good.csv | no user of the desk who may import files",
      "--user= | good.csv | The option --user is missing.",
      "--user=management | lost.csv | The file that --file names cannot be read.",
      "--user=management --datepattern=d.M.yyyy | good.csv | does not know the option “datepattern”",
      "--user=management --user=admin | good.csv | “user” is given twice",
      "--user=management --zone=Mars | good.csv | The value of “zone” is no time zone."})
  @DisplayName("what cannot be done is refused with the reason: 3, and nothing is registered")
  void refused(String options, String file, String told, CapturedOutput output) {
    List<String> arguments = new ArrayList<>(List.of(options.split(" ")));
    if (file != null) {
      arguments.add("--file=" + folder.resolve(file));
    }

    assertThat(run(arguments)).isEqualTo(3);
    assertThat(output).contains(told);
    assertThat(complaints()).isZero();
  }

  private int command(String file) {
    return run(List.of("--user=management", "--file=" + folder.resolve(file), "--spring.main.banner-mode=off"));
  }

  private int run(List<String> options) {
    return run(worker, options);
  }

  private int run(ImportWorker by, List<String> options) {
    ImportCommand command = new ImportCommand(onBehalf, reader, imports, by, views, texts);
    command.run(new DefaultApplicationArguments(Stream.concat(
        Stream.of("import", "--mapping=" + folder.resolve("mapping.json"), "--datePattern=d.M.yyyy", "--purpose=work"),
        options.stream()).toArray(String[]::new)));
    return command.getExitCode();
  }

  private Client management() {
    return new Client(port, "management");
  }

  private long complaints() {
    return management().count("externalIdentifier.owner=" + owner);
  }
}
