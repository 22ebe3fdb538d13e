package org.complaintdesk.deadline.calendar;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function that decision tables can call by its name.
 *
 * @param parameters the names of its arguments, in order, by which a table may also give them
 * @param calculation what it gives for these arguments, each of which may be null; null where one is missing or wrong
 */
public record CalendarFunction(List<String> parameters,
    Function<List<@Nullable Object>, @Nullable Object> calculation) {
}
