package org.complaintdesk.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows values as a reader of a notice knows them: codes by their labels, times in the desk's zone (IN-10). */
@Component
class NoticeWords {

  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
  private static final String NOTHING = "–";

  private final CaseFile caseFile;
  private final MessageSource messages;

  NoticeWords(CaseFile caseFile, MessageSource messages) {
    this.caseFile = caseFile;
    this.messages = messages;
  }

  /** The value of that name in words; a dash for one that is not known. */
  String show(String name, @Nullable Object value, Locale language) {
    if (value instanceof Date date) {
      return time(date.toInstant(), language);
    }
    if (value instanceof Instant instant) {
      return time(instant, language);
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(one -> show(name, one, language))
          .collect(Collectors.joining(say("notice.between", language)));
    }
    if (value == null || value.toString().isBlank()) {
      return NOTHING;
    }
    String group = CAPITAL.matcher(name).replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
    return caseFile.label(group, value.toString(), language);
  }

  String say(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }

  private String time(Instant moment, Locale language) {
    return DateTimeFormatter.ofPattern(say("notice.time", language), language).format(moment.atZone(caseFile.zone()));
  }
}
