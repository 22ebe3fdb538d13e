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
 * @param header {@code false} when the first row is no header
 */
@Embeddable
record ImportForm(String mapping, @Nullable String datePattern, @Nullable String zone, @Nullable String encoding,
    @Nullable String delimiter, @Nullable String header) {

  /** The same with what was found out about the file, so that it is read alike when it is read again. */
  ImportForm with(Charset foundEncoding, char foundDelimiter, boolean foundHeader, @Nullable String foundPattern) {
    return new ImportForm(mapping, foundPattern, zone, foundEncoding.name(), String.valueOf(foundDelimiter),
        String.valueOf(foundHeader));
  }
}
