package org.complaintdesk.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the file of the embedded database is kept small.
 *
 * @param every pause between two looks at the file, in milliseconds unless a unit stands behind it
 * @param spare the share of its content that may be used no more, and the share of the file that may be gaps, before
 *     anything is done
 * @param atLeast less than this is not worth the work, in bytes unless a unit stands behind it
 * @param atStop longest time that a stop of the desk spends on it, in milliseconds unless a unit stands behind it
 */
@ConfigurationProperties("complaint-desk.database.compaction")
record CompactionProperties(
    @DefaultValue("250ms") Duration every,
    @DefaultValue("0.2") double spare,
    @DefaultValue("2MB") DataSize atLeast,
    @DefaultValue("20s") Duration atStop) {
}
