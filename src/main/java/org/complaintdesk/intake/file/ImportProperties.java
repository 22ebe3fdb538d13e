package org.complaintdesk.intake.file;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are imported.
 *
 * @param maxFileSize the largest file that is taken
 * @param maxColumns the most columns of a file
 * @param maxCellLength the longest cell, in UTF-16 units; a row may have ten times as many
 * @param keptRejections of so many rejected rows of an import the reasons are kept; the others are counted
 * @param rowsPerLogLine after so many rows the log tells how far an import is
 * @param rowsAtOnce so many rows of a file are registered at once; those of one customer come one after the other
 * @param lease an import whose worker gave no sign for so long is taken over, by this desk or another on its database
 * @param lookout how often the desk looks for imports to take over
 * @param recent complaints received longer ago are taken only when it is stated what they are to the desk; no deadline
 *     of the tables that come with it is longer
 * @param oldestWork complaints to be worked on that were received longer ago are taken only when it is stated since when
 * @param inBackground whether this desk works on imports at all
 */
@ConfigurationProperties("complaint-desk.imports")
record ImportProperties(
    @DefaultValue("256MB") DataSize maxFileSize,
    @DefaultValue("500") int maxColumns,
    @DefaultValue("100000") int maxCellLength,
    @DefaultValue("10000") int keptRejections,
    @DefaultValue("1000") int rowsPerLogLine,
    @DefaultValue("4") int rowsAtOnce,
    @DefaultValue("PT30S") Duration lease,
    @DefaultValue("PT10S") Duration lookout,
    @DefaultValue("P15D") Duration recent,
    @DefaultValue("P365D") Duration oldestWork,
    @DefaultValue("true") boolean inBackground) {
}
