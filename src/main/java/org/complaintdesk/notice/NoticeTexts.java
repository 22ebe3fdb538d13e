package org.complaintdesk.notice;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.TableFault;
import org.complaintdesk.process.UnrecordedDecisions;
import org.springframework.stereotype.Component;

/** The texts of notices, as analysts write them in the table (NG-2, IN-10). */
@Component
class NoticeTexts {

  private static final String TEXTS_TABLE = "notice-texts";
  private static final TableColumn NOTICE = new TableColumn(TEXTS_TABLE, "notice");
  private static final TableColumn LANGUAGE = new TableColumn(TEXTS_TABLE, "language");
  private static final TableColumn SUBJECT = new TableColumn(TEXTS_TABLE, "subject");
  private static final TableColumn TEXT = new TableColumn(TEXTS_TABLE, "text");

  private final UnrecordedDecisions decisions;
  private final AtomicReference<Templates> latest = new AtomicReference<>(new Templates("", Map.of()));

  NoticeTexts(UnrecordedDecisions decisions) {
    this.decisions = decisions;
  }

  /** The template of a notice, or empty when the newest table has no complete row for it. */
  Optional<Letter> find(String notice, String language) {
    String version = decisions.version(TEXTS_TABLE);
    Templates known = latest.updateAndGet(last -> last.version().equals(version) ? last
        : new Templates(version, new ConcurrentHashMap<>()));
    String asked = notice + " " + language;
    Optional<Letter> letter = known.letters().get(asked);
    return letter == null ? read(notice, language, found -> known.letters().put(asked, found)) : letter;
  }

  /** What keeps the table from giving a text for a notice: a fault, no row, or a place that nobody fills. */
  TableFault fault(String notice, String language) {
    UnrecordedDecisions.Answer answer =
        decisions.decide(TEXTS_TABLE, Map.of(NOTICE.name(), notice, LANGUAGE.name(), language));
    return Objects.requireNonNullElseGet(answer.fault(), () -> decisions.fault(TEXTS_TABLE,
        "%s = %s, %s = %s".formatted(NOTICE.name(), notice, LANGUAGE.name(), language), TableFault.Reason.UNFILLED));
  }

  /** That the table cannot answer is not kept: each case that goes without is told of. */
  private Optional<Letter> read(String notice, String language, Consumer<Optional<Letter>> keep) {
    UnrecordedDecisions.Answer answer =
        decisions.ask(TEXTS_TABLE, Map.of(NOTICE.name(), notice, LANGUAGE.name(), language));
    Map<String, Object> row = answer.first();
    Optional<Letter> letter = SUBJECT.of(row) instanceof String subject && TEXT.of(row) instanceof String text
        ? Optional.of(new Letter(subject, text))
        : Optional.empty();
    if (answer.isGiven()) {
      keep.accept(letter);
    }
    return letter;
  }

  /** What one version of the table says: asking it takes many times longer than remembering. */
  private record Templates(String version, Map<String, Optional<Letter>> letters) {
  }
}
