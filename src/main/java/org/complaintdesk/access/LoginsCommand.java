package org.complaintdesk.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.complaintdesk.access.token.ApiToken;
import org.complaintdesk.access.token.MadeToken;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does one thing about logins from the command line and ends; what came of it is told by the log and the exit code. */
@Component
@Profile("logins")
class LoginsCommand implements ApplicationRunner, ExitCodeGenerator {

  private static final Logger log = LoggerFactory.getLogger(LoginsCommand.class);
  private static final int NOTHING_DONE = 3;

  private static final String RELEASE = "release";
  private static final String MAKE_TOKEN = "make-token";
  private static final String WITHDRAW_TOKEN = "withdraw-token";
  private static final String LIST_TOKENS = "list-tokens";
  private static final String DAYS = "days";
  private static final String INTO = "into";
  private static final Set<String> ACTIONS =
      new TreeSet<>(Set.of(RELEASE, MAKE_TOKEN, WITHDRAW_TOKEN, LIST_TOKENS));
  private static final Set<String> DETAILS = Set.of(DAYS, INTO);

  private final LoginHelp help;
  private final Locale language = ReaderLanguage.of(Locale.getDefault());
  private int exitCode;

  LoginsCommand(LoginHelp help) {
    this.help = help;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try {
      act(action(arguments), arguments);
    } catch (LoginHelpRefusedException refusal) {
      log.error(refusal.sentence(language));
      exitCode = NOTHING_DONE;
    }
  }

  /** 0 when it is done, 3 when nothing was done. */
  @Override
  public int getExitCode() {
    return exitCode;
  }

  private void act(String action, ApplicationArguments arguments) {
    switch (action) {
      case RELEASE -> {
        String login = given(arguments, RELEASE);
        help.release(login);
        tell("released", login);
      }
      case MAKE_TOKEN -> makeToken(arguments);
      case WITHDRAW_TOKEN -> {
        String id = given(arguments, WITHDRAW_TOKEN);
        help.withdrawToken(id, null);
        tell("withdrawn", id);
      }
      default -> help.tokens().forEach(this::list);
    }
  }

  private void makeToken(ApplicationArguments arguments) {
    String login = help.existing(MAKE_TOKEN, given(arguments, MAKE_TOKEN));
    int days = days(arguments);
    Path file = Path.of(given(arguments, INTO));
    try {
      // the file first: a token that nobody can read is made in vain
      Files.createFile(file, ownersOnly(file));
      MadeToken made = written(file, login, days);
      tell("made", login, made.token().id(), file.toString(), made.token().endsAt().toString());
    } catch (IOException e) {
      throw new LoginHelpRefusedException("no-file", INTO, file);
    }
  }

  private MadeToken written(Path file, String login, int days) throws IOException {
    try {
      MadeToken made = help.makeToken(login, days, null);
      Files.writeString(file, made.secret() + "\n", StandardOpenOption.WRITE);
      return made;
    } catch (LoginHelpRefusedException refusal) {
      Files.delete(file);
      throw refusal;
    }
  }

  private void list(ApiToken token) {
    String state = token.withdrawnAt() == null ? "listed" : "listed-withdrawn";
    tell(state, token.id(), token.login(), token.endsAt().toString());
  }

  private void tell(String what, Object... values) {
    log.info(AccessMessages.say("logins.command." + what, language, values));
  }

  /** Options with a dot are settings of the desk; a mistyped one of ours must not be passed over. */
  private static String action(ApplicationArguments arguments) {
    for (String option : arguments.getOptionNames()) {
      if (!ACTIONS.contains(option) && !DETAILS.contains(option) && !option.contains(".")) {
        throw new LoginHelpRefusedException("no-such-option", option, options());
      }
    }
    List<String> asked = ACTIONS.stream().filter(arguments::containsOption).toList();
    if (asked.size() != 1) {
      throw new LoginHelpRefusedException("one-action", options());
    }
    return asked.get(0);
  }

  private static String options() {
    return "--" + String.join(", --", ACTIONS);
  }

  private static String given(ApplicationArguments arguments, String option) {
    List<String> values = arguments.getOptionValues(option);
    if (values == null || values.size() != 1 || values.get(0).isBlank()) {
      throw new LoginHelpRefusedException("option-missing", option);
    }
    return values.get(0);
  }

  private static int days(ApplicationArguments arguments) {
    try {
      return Integer.parseInt(given(arguments, DAYS));
    } catch (NumberFormatException e) {
      throw new LoginHelpRefusedException("days", DAYS, LoginHelp.MOST_DAYS);
    }
  }

  /** Others must not read the secret, also not for a moment; Windows gives such files to their owner by itself. */
  private static FileAttribute<?>[] ownersOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }
}
