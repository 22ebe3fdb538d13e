package org.complaintdesk.story;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.desk.TwoLanguages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of models – names of tasks, fields and options, what rules say – and of groups in the reader's language
 * (IN-10). Some have both languages in them; of the others the models know what they are called in Chinese. What has no
 * Chinese is told as it was written.
 */
@Component
public class Wording {

  /** What the case file says of a field that is ticked or not. */
  private static final List<String> TICKS = List.of("case.ticked", "case.not-ticked");

  private final MessageSource messages;
  private final List<KnownWords> known;

  Wording(MessageSource messages, List<KnownWords> known) {
    this.messages = messages;
    this.known = known;
  }

  /** The words in the reader's language, as far as anybody knows them. */
  public String of(String words, Locale locale) {
    Optional<TwoLanguages> both = TwoLanguages.of(words);
    if (both.isPresent()) {
      return both.get().in(locale);
    }
    return TwoLanguages.isChinese(locale) ? chinese(words).orElse(words) : words;
  }

  private Optional<String> chinese(String words) {
    Stream<String> ticks = TICKS.stream().filter(tick -> say(tick, Locale.ENGLISH).equals(words))
        .map(tick -> say(tick, Locale.SIMPLIFIED_CHINESE));
    return Stream.concat(ticks, known.stream().flatMap(source -> source.chinese(words).stream())).findFirst();
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
    return words.stream().map(word -> of(word, locale)).collect(Collectors.joining(say("case.between-words", locale)));
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
