package org.complaintdesk.process;

/**
 * How long a text may be that a form brings under a name, where its column is narrower than others: an analyst's form may
 * give its field no limit.
 *
 * @param field the key of the field, which is the name of the variable or of the detail
 * @param longest in UTF-16 units
 */
public record TextLimit(String field, int longest) {
}
