package org.complaintdesk.reopening;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.desk.RefusedException;
import org.jspecify.annotations.Nullable;

/** A closed complaint is not opened again; nothing was changed. The bundles have a sentence for the reader. */
public class ReopenRefusedException extends RefusedException {

  /** Why not. */
  public enum Reason {
    /** It was closed too long ago; its number and the business days since then follow. */
    TOO_LATE,
    /** The reason is none for a complaint that was closed so; its number follows. */
    OTHER_REASON,
    /** It was opened again too often; its number follows. */
    TOO_OFTEN,
    /** It was handled elsewhere, the table cannot answer, or the model knows no new round; its number follows. */
    NOT_POSSIBLE,
    /** It is still open, or another customer's; its number follows. */
    NOT_CLOSED;

    /** What the table says in its own word, such as {@code too-late}. */
    static Optional<Reason> of(@Nullable String word) {
      return Stream.of(TOO_LATE, OTHER_REASON, TOO_OFTEN).filter(reason -> reason.word().equals(word)).findFirst();
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  ReopenRefusedException(Reason reason, Object... arguments) {
    super("reopening.refused", reason, arguments);
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
