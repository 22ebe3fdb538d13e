package org.complaintdesk.intake.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.file.ImportReader.Examined;
import org.complaintdesk.intake.file.ImportView.Reading;
import org.complaintdesk.intake.file.ImportView.Rejected;
import org.complaintdesk.intake.file.Imports.TakenOverException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** Imports one file from the command line, tells what came of it, and says so by the exit code. */
@Component
@Profile("import")
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

  private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);
  private static final int SOME_ROWS_REJECTED = 2;
  private static final int NOTHING_DONE = 3;
  private static final int NOT_FINISHED = 4;
  private static final int REJECTED_TOLD = 100;

  private static final String USER = "user";
  private static final Set<String> OPTIONS = new TreeSet<>(Set.of(USER, ImportUploads.FILE, ImportMapping.PART,
      ImportUploads.DATE_PATTERN, ImportUploads.ZONE, ImportUploads.ENCODING, ImportUploads.DELIMITER,
      ImportUploads.HEADER, ImportPurpose.PART, ImportPeriod.PART));

  private final OnBehalf onBehalf;
  private final ImportReader reader;
  private final Imports imports;
  private final ImportWorker worker;
  private final ImportViews views;
  private final IntakeTexts texts;
  private final Locale language = ReaderLanguage.of(Locale.getDefault());
  private int exitCode;

  ImportCommand(OnBehalf onBehalf, ImportReader reader, Imports imports, ImportWorker worker, ImportViews views,
      IntakeTexts texts) {
    this.onBehalf = onBehalf;
    this.reader = reader;
    this.imports = imports;
    this.worker = worker;
    this.views = views;
    this.texts = texts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try {
      String id = receive(arguments);
      work(id);
      tell(id);
    } catch (TicketFault fault) {
      LOG.error("{} {}", say(fault, "reason"), say(fault, "message"));
      exitCode = NOTHING_DONE;
    }
  }

  /** 0 when every row is on record, 2 when some were rejected, 3 when nothing was done, 4 when it did not finish. */
  @Override
  public int getExitCode() {
    return exitCode;
  }

  /** A desk that runs on the same database may be quicker; then the file is in good hands there. */
  private void work(String id) {
    try {
      worker.workOn(id);
    } catch (TakenOverException e) {
      LOG.warn(texts.say("import.command.elsewhere", language, ImportApi.href(id)));
    }
  }

  private String receive(ApplicationArguments arguments) {
    requireKnown(arguments);
    Login user = new Login(needed(arguments, USER));
    if (!onBehalf.admits(user, ImportApi.IMPORTS)) {
      throw TicketFault.at(USER, "may-not-import");
    }
    FileSystemResource file = new FileSystemResource(file(arguments, ImportUploads.FILE));
    ImportForm form = new ImportForm(mapping(arguments),
        given(arguments, ImportUploads.DATE_PATTERN), given(arguments, ImportUploads.ZONE),
        given(arguments, ImportUploads.ENCODING), given(arguments, ImportUploads.DELIMITER),
        given(arguments, ImportUploads.HEADER), given(arguments, ImportPurpose.PART),
        given(arguments, ImportPeriod.PART));
    Examined examined = reader.examine(form, file);
    return imports.receive(examined, file, user);
  }

  private void tell(String id) {
    FileImport ended = imports.find(id).orElseThrow();
    ImportView view = views.of(ended, 0, REJECTED_TOLD, language);
    for (Reading reading : view.readAs()) {
      LOG.info(texts.say("import.command.read-as", language, reading.what(), reading.value(), reading.why()));
    }
    for (Rejected rejected : view.rejected()) {
      LOG.warn(texts.say("import.command.rejected", language, String.valueOf(rejected.row()), rejected.reason()));
    }
    long untold = view.rejectedCount() - view.rejected().size();
    if (untold > 0) {
      LOG.warn(texts.say("import.command.more", language, untold, view.href()));
    }
    LOG.info("Import {}: {}", id, view.message());
    exitCode = exitCode(ended);
  }

  private static int exitCode(FileImport ended) {
    if (ended.state() != FileImport.State.FINISHED) {
      return NOT_FINISHED;
    }
    return ended.counts().rejected() > 0 ? SOME_ROWS_REJECTED : 0;
  }

  /** Options with a dot are settings of the desk; a mistyped one of ours must not be passed over. */
  private static void requireKnown(ApplicationArguments arguments) {
    for (String option : arguments.getOptionNames()) {
      if (!OPTIONS.contains(option) && !option.contains(".")) {
        throw TicketFault.at(option, "no-such-option", "--" + String.join(", --", OPTIONS));
      }
    }
  }

  private static @Nullable String given(ApplicationArguments arguments, String option) {
    List<String> values = arguments.getOptionValues(option);
    if (values == null || values.isEmpty()) {
      return null;
    }
    if (values.size() > 1) {
      throw TicketFault.at(option, "given-twice");
    }
    return values.get(0);
  }

  private static String needed(ApplicationArguments arguments, String option) {
    String value = given(arguments, option);
    if (value == null || value.isBlank()) {
      throw TicketFault.at(option, "option-missing");
    }
    return value;
  }

  private static Path file(ApplicationArguments arguments, String option) {
    Path file = Path.of(needed(arguments, option));
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw TicketFault.at(option, "option-no-file");
    }
    return file;
  }

  private static String mapping(ApplicationArguments arguments) {
    try {
      return Files.readString(file(arguments, ImportMapping.PART));
    } catch (IOException e) {
      throw TicketFault.at(ImportMapping.PART, "option-no-file");
    }
  }

  private String say(TicketFault fault, String part) {
    return texts.say("error." + fault.code() + "." + part, language, fault.field(), fault.detail());
  }
}
