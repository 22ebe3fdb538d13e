package org.complaintdesk.intake.file;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.complaintdesk.intake.file.text.ImportReason;

/** Why a file is read as it is, for each thing that may be stated or found out. */
@Embeddable
record ImportFindings(
    @Enumerated(EnumType.STRING) @Column(name = "encoding_by") ImportReason encoding,
    @Enumerated(EnumType.STRING) @Column(name = "delimiter_by") ImportReason delimiter,
    @Enumerated(EnumType.STRING) @Column(name = "header_by") ImportReason header,
    @Enumerated(EnumType.STRING) @Column(name = "date_pattern_by") ImportReason datePattern) {
}
