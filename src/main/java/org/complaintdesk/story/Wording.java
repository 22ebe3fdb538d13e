package org.complaintdesk.story;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of the product's models – names of tasks, fields and options, what rules say – and its groups in the
 * reader's language (IN-10). They are known by what they say in English: what an analyst or an administrator has worded
 * otherwise is told as it is.
 */
@Component
public class Wording {

  private final MessageSource messages;

  Wording(MessageSource messages) {
    this.messages = messages;
  }

  /** The words in the reader's language, where the bundle has them. */
  public String of(String words, Locale locale) {
    String key = key(words);
    String english = find(key, Locale.ENGLISH);
    String chinese = find(key, Locale.SIMPLIFIED_CHINESE);
    boolean ours = words.equals(english) || words.equals(english + " · " + chinese);
    String known = ours ? find(key, locale) : null;
    return known == null ? words : known;
  }

  /** Every line in the reader's language, as one list. */
  String list(String lines, Locale locale) {
    return list(Arrays.asList(lines.split(CaseArgument.LINE)), locale);
  }

  /** A field of a form with what was entered or chosen there. */
  String answer(CaseArgument argument, Locale locale) {
    List<String> lines = Arrays.asList(argument.value().split(CaseArgument.LINE, -1));
    List<String> given = lines.subList(1, lines.size());
    String field = of(lines.get(0), locale);
    String said = argument.kind() == CaseArgument.Kind.CHOICE ? list(given, locale)
        : String.join(CaseArgument.LINE, given);
    String sentence = field.endsWith("?") || field.endsWith("？") ? "case.answer-to-question" : "case.answer";
    return messages.getMessage(sentence, new Object[] {field, said}, locale);
  }

  private String list(List<String> words, Locale locale) {
    return words.stream().map(word -> of(word, locale))
        .collect(Collectors.joining(messages.getMessage("case.between-words", null, locale)));
  }

  private @Nullable String find(String key, Locale locale) {
    return messages.getMessage(key, null, null, locale);
  }

  /** {@code wording.review-content} for “Review content”; of a group in two languages the English name counts. */
  static String key(String words) {
    return "wording." + words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
