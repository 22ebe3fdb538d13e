package org.complaintdesk.intake.file;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.file.ImportView.Reading;
import org.complaintdesk.intake.file.ImportView.Rejected;
import org.complaintdesk.intake.file.text.ImportReason;
import org.complaintdesk.intake.ticket.ListRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows imports in their reader's language. */
@Component
class ImportViews {

  private final Imports imports;
  private final ImportProperties properties;
  private final IntakeTexts texts;

  ImportViews(Imports imports, ImportProperties properties, IntakeTexts texts) {
    this.imports = imports;
    this.properties = properties;
    this.texts = texts;
  }

  /** The import with a page of its rejected rows. */
  ImportView of(FileImport shown, int offset, int limit, Locale language) {
    ImportCounts counts = shown.counts();
    List<Rejected> rejected = imports.rejections(shown.id(), offset, limit).stream()
        .map(rejection -> new Rejected(rejection.line(), reason(rejection, language))).toList();
    return new ImportView(shown.id(), ImportApi.href(shown.id()), shown.state().name().toLowerCase(Locale.ROOT),
        message(shown, language), shown.total(), counts.done(), counts.registered(), counts.skipped(),
        counts.rejected(), rejected, next(shown, offset + rejected.size(), limit), shown.sentBy().value(),
        shown.receivedAt(), shown.endedAt(), shown.form().encoding(), delimiter(shown),
        shown.form().isHistory() ? ImportPurpose.HISTORY.id() : ImportPurpose.WORK.id(), readings(shown, language));
  }

  /** Where the import stands, and whether reasons are missing. */
  String message(FileImport shown, Locale language) {
    ImportCounts counts = shown.counts();
    String state = texts.say("import." + shown.state().name().toLowerCase(Locale.ROOT), language,
        counts.done(), shown.total(), counts.registered(), counts.skipped(), counts.rejected());
    int kept = properties.keptRejections();
    return counts.rejected() <= kept ? state
        : texts.say("import.with", language, state, texts.say("import.reasons-cut", language, kept));
  }

  private List<Reading> readings(FileImport shown, Locale language) {
    ImportForm form = shown.form();
    return shown.findings().map(by -> Stream.of(
        reading(ImportUploads.ENCODING, form.encoding(), by.encoding(), language),
        reading(ImportUploads.DELIMITER, delimiter(shown), by.delimiter(), language),
        reading(ImportUploads.HEADER, form.header(), by.header(), language),
        reading(ImportPattern.PART, Objects.requireNonNullElse(form.datePattern(), ImportDates.ISO), by.datePattern(),
            language)).toList()).orElse(List.of());
  }

  private Reading reading(String what, @Nullable String value, ImportReason by, Locale language) {
    return new Reading(what, String.valueOf(value), by == ImportReason.STATED,
        texts.say("import.why." + by.id(), language));
  }

  private String reason(ImportRejection rejection, Locale language) {
    String place = place(rejection, language);
    return texts.say("import.with", language,
        texts.say("error." + rejection.code() + ".reason", language, place, rejection.detail()),
        texts.say("error." + rejection.code() + ".message", language, place, rejection.detail()));
  }

  private @Nullable String place(ImportRejection rejection, Locale language) {
    String columns = rejection.columnNames();
    return columns == null || columns.isEmpty() ? rejection.field()
        : texts.say("import.place", language, rejection.field(), columns);
  }

  private @Nullable String next(FileImport shown, int offset, int limit) {
    long kept = Math.min(shown.counts().rejected(), properties.keptRejections());
    return offset >= kept ? null : ImportApi.href(shown.id()) + "?" + ListRequests.OFFSET + "=" + offset
        + "&" + ListRequests.LIMIT + "=" + limit;
  }

  private static @Nullable String delimiter(FileImport shown) {
    String delimiter = shown.form().delimiter();
    return delimiter == null ? null : ImportDelimiter.name(delimiter.charAt(0));
  }
}
