package org.complaintdesk.story;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OncePerTransaction;
import org.complaintdesk.desk.People;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * The story of every case: every entry of what happened, in order. It is ours and outlives the engine's history
 * (design.md, AR-1).
 */
@Component
public class CaseFile {

  private static final int LATEST = 15;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  /** Lengths of time as tables write them, and the sentence that says each. */
  private static final Map<Pattern, String> LENGTHS = Map.of(Pattern.compile("P(\\d{1,9})D"), "case.days",
      Pattern.compile("PT(\\d{1,9})H"), "case.hours", Pattern.compile("PT(\\d{1,9})M"), "case.minutes");
  /** Stands in a sentence for a word that is empty, and leaves it together with the blank before it. */
  private static final String NOTHING = "\0";
  private static final Pattern NOTHING_SAID = Pattern.compile(" ?" + NOTHING);
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private final CaseEntryRepository entries;
  private final CurrentPerson person;
  private final People people;
  private final Clock clock;
  private final MessageSource messages;
  private final Wording wording;
  private final ZoneId zone;
  /** Several tables decide in one step, and each looks whether that has been told. */
  private final OncePerTransaction<Subject, List<CaseEntry>> toldSoFar;

  CaseFile(CaseEntryRepository entries, CurrentPerson person, People people, Clock clock,
      MessageSource messages, Wording wording, @Value("${complaint-desk.zone}") ZoneId zone) {
    this.entries = entries;
    this.person = person;
    this.people = people;
    this.clock = clock;
    this.messages = messages;
    this.wording = wording;
    this.zone = zone;
    this.toldSoFar = new OncePerTransaction<>(subject -> new ArrayList<>(
        entries.findByCaseNumberAndKindOrderById(subject.caseNumber().value(), subject.kind())));
  }

  /**
   * Adds what happened now, done by whoever is at work.
   *
   * @param kind the sentence to tell, {@code case.<kind>} in the bundles
   */
  public void record(CaseNumber caseNumber, String kind, CaseArgument... arguments) {
    entries.save(new CaseEntry(caseNumber, clock.instant(), person.id().orElse(null), kind, List.of(arguments)));
  }

  /** Adds what a table decided: the desk's own doing, whoever is at work; not told again while it stays the same. */
  void recordDecision(CaseNumber caseNumber, CaseArgument... arguments) {
    recordNews(new Subject(caseNumber, CaseEntry.DECIDED), null, List.of(arguments));
  }

  /**
   * Like {@link #record}, unless the last entry of this kind and first argument already says the same. Entries of such a
   * kind are told in no other way.
   */
  public void recordChange(CaseNumber caseNumber, String kind, CaseArgument... arguments) {
    recordNews(new Subject(caseNumber, kind), person.id().orElse(null), List.of(arguments));
  }

  private void recordNews(Subject subject, @Nullable Login actor, List<CaseArgument> news) {
    List<CaseEntry> told = toldSoFar.get(subject);
    if (!alreadySaid(told, news)) {
      told.add(entries.save(
          new CaseEntry(subject.caseNumber(), clock.instant(), actor, subject.kind(), news)));
    }
  }

  /** What several entries of a case tell about. */
  private record Subject(CaseNumber caseNumber, String kind) {
  }

  private static boolean alreadySaid(List<CaseEntry> soFar, List<CaseArgument> said) {
    return soFar.stream()
        .filter(entry -> entry.arguments().get(0).equals(said.get(0)))
        .reduce((first, second) -> second)
        .filter(last -> last.arguments().equals(said))
        .isPresent();
  }

  /** All entries of a case, oldest first. */
  public List<CaseEntry> of(CaseNumber caseNumber) {
    return entries.findByCaseNumberOrderById(caseNumber.value());
  }

  /** One thing that happened, in words. */
  public record Told(String at, String who, String what) {
  }

  /** What happened lately in a case, newest first, without what tables decided. */
  public List<Told> latest(CaseNumber caseNumber, Locale locale) {
    return entries.findByCaseNumberAndKindNotOrderByIdDesc(caseNumber.value(), CaseEntry.DECIDED, Limit.of(LATEST))
        .stream()
        .map(entry -> new Told(time(entry.happenedAt()), who(entry, locale), tell(entry, locale)))
        .toList();
  }

  /** When a person last did something in a case that its file tells. */
  public Optional<Instant> lastDoing(CaseNumber caseNumber, Login actor) {
    return entries.findLastDoing(caseNumber.value(), actor.value());
  }

  /** All entries of several cases by the case's number, each oldest first; a case without entries is not in it. */
  public Map<CaseNumber, List<CaseEntry>> of(Collection<CaseNumber> caseNumbers) {
    return entries.findByCaseNumberInOrderById(caseNumbers.stream().map(CaseNumber::value).toList()).stream()
        .collect(Collectors.groupingBy(CaseEntry::caseNumber));
  }

  /** When something of these kinds last happened, by case; a case in which nothing has is not in it. */
  public Map<CaseNumber, Instant> latest(Collection<CaseNumber> caseNumbers, Collection<String> kinds) {
    return entries.findLast(caseNumbers.stream().map(CaseNumber::value).toList(), kinds).stream()
        .collect(Collectors.toMap(last -> new CaseNumber(last.caseNumber()), CaseEntryRepository.Last::at));
  }

  /** The entry as a whole sentence in the reader's language, times in the desk's zone. */
  public String tell(CaseEntry entry, Locale locale) {
    Object[] words = words(entry.arguments(), locale).stream().map(word -> word.isBlank() ? NOTHING : word).toArray();
    return NOTHING_SAID.matcher(messages.getMessage("case." + entry.kind(), words, locale)).replaceAll("");
  }

  /** Named values stand together as one word of the sentence, in the place of the first of them. */
  private List<String> words(List<CaseArgument> arguments, Locale locale) {
    List<String> words = new ArrayList<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    int placeOfValues = 0;
    for (CaseArgument argument : arguments.stream().filter(argument -> !argument.isAnswer()).toList()) {
      if (argument.kind() != CaseArgument.Kind.VALUE) {
        words.add(show(argument, locale));
        continue;
      }
      if (values.isEmpty()) {
        placeOfValues = words.size();
      }
      String[] pair = argument.value().split("=", 2);
      values.computeIfAbsent(label("output", pair[0], locale), name -> new ArrayList<>())
          .add(showValue(pair[0], pair[1], locale));
    }
    if (!values.isEmpty()) {
      String before = placeOfValues == 0 ? "" : words.get(placeOfValues - 1);
      words.add(placeOfValues, values.entrySet().stream()
          .map(value -> named(value.getKey(), value.getValue(), before, locale))
          .collect(Collectors.joining(say("case.between-values", locale))));
    }
    answers(arguments, locale).ifPresent(words::add);
    return words;
  }

  /** A name that stands right before is not said again. */
  private String named(String name, List<String> values, String before, Locale locale) {
    String said = String.join(say("case.between-words", locale), values);
    return name.equalsIgnoreCase(before) ? said : say("case.value", locale, name, said);
  }

  /** What was answered in a form stands together at the end. */
  private Optional<String> answers(List<CaseArgument> arguments, Locale locale) {
    return arguments.stream().filter(CaseArgument::isAnswer).map(answer -> wording.answer(answer, locale))
        .reduce((before, next) -> before + " · " + next);
  }

  private String showValue(String name, String value, Locale locale) {
    if (INSTANT.matcher(value).matches()) {
      return time(Instant.parse(value));
    }
    for (Map.Entry<Pattern, String> length : LENGTHS.entrySet()) {
      Matcher counted = length.getKey().matcher(value);
      if (counted.matches()) {
        return messages.getMessage(length.getValue(), new Object[] {Integer.valueOf(counted.group(1))}, locale);
      }
    }
    String group = CAPITAL.matcher(name).replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
    return labelOr(group + "." + value, wording.of(value, locale), locale);
  }

  /** The label of a code in the reader's language; the code itself when nobody has named it yet. */
  public String label(String group, String code, Locale locale) {
    return labelOr(group + "." + code, code, locale);
  }

  /** The labels of several codes, one after the other as the reader's language joins words. */
  public String labels(String group, Collection<String> codes, Locale locale) {
    return codes.stream().map(code -> label(group, code, locale))
        .collect(Collectors.joining(say("case.between-words", locale)));
  }

  /** Who did what an entry tells: the person's name, or the desk itself. */
  public String who(CaseEntry entry, Locale locale) {
    return entry.actor().map(people::name).orElseGet(() -> label("actor", "system", locale));
  }

  /** The desk's zone, in which all times of a case are shown. */
  public ZoneId zone() {
    return zone;
  }

  /** A point in time as people read it, in the desk's zone. */
  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  private String show(CaseArgument argument, Locale locale) {
    return switch (argument.kind()) {
      case TEXT, VALUE -> argument.value();
      case WORDING -> wording.list(argument.value(), locale);
      case ANSWER, CHOICE -> wording.answer(argument, locale);
      case TIME -> time(Instant.parse(argument.value()));
      case LABEL -> labelOr(argument.value(), argument.value().substring(argument.value().indexOf('.') + 1), locale);
    };
  }

  private String say(String key, Locale locale, Object... words) {
    return messages.getMessage(key, words, locale);
  }

  private String labelOr(String key, String otherwise, Locale locale) {
    String label = messages.getMessage("label." + key, null, otherwise, locale);
    return label == null ? otherwise : label;
  }
}
