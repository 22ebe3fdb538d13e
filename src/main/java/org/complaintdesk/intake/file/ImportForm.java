package org.complaintdesk.intake.file;

import jakarta.persistence.Embeddable;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a person states about a file, as it was written; what is left out is found out or has a default.
 *
 * @param mapping which column stands for which attribute, as JSON
 * @param datePattern how dates are written, as of {@link java.time.format.DateTimeFormatter}; ISO 8601 when left out
 * @param zone the zone of dates that tell none; the desk's own when left out
 * @param encoding the file's encoding
 * @param delimiter what stands between two cells
 * @param header whether the first row names the columns, {@code true} or {@code false}
 * @param purpose what the complaints are to the desk, see {@link ImportPurpose}
 * @param earliest a day before which no complaint of the file was received, so that older ones are a mistake
 */
@Embeddable
record ImportForm(String mapping, @Nullable String datePattern, @Nullable String zone, @Nullable String encoding,
    @Nullable String delimiter, @Nullable String header, @Nullable String purpose, @Nullable String earliest) {

  /** The same with what was found out about the file, so that it is read alike when it is read again. */
  ImportForm with(Charset foundEncoding, char foundDelimiter, boolean foundHeader, @Nullable String foundPattern) {
    return new ImportForm(mapping, foundPattern, zone, foundEncoding.name(), String.valueOf(foundDelimiter),
        String.valueOf(foundHeader), purpose == null ? ImportPurpose.WORK.id() : purpose.strip(), earliest);
  }

  /** Whether nobody is to work on the complaints. */
  boolean isHistory() {
    return ImportPurpose.stated(purpose) == ImportPurpose.HISTORY;
  }
}
