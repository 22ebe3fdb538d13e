package org.complaintdesk.intake.ticket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.search.ComplaintKey;
import org.complaintdesk.complaint.search.ComplaintQuery;
import org.complaintdesk.complaint.search.ComplaintQuery.Bound;
import org.complaintdesk.complaint.search.ComplaintQuery.Comparison;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.desk.DialledNumber;
import org.complaintdesk.intake.GivenCharacteristics;
import org.complaintdesk.intake.Severity;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketMapping;
import org.complaintdesk.intake.TicketNumber;
import org.complaintdesk.intake.TicketStatus;
import org.complaintdesk.intake.TicketText;
import org.complaintdesk.intake.TicketTime;
import org.complaintdesk.intake.TicketWord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads what a client asks of the list: paging, order, and filters as TMF630 writes them. Several values of one
 * attribute, separated by commas where they are words or numbers, mean any of them; several attributes mean all.
 */
@Component
public class ListRequests {

  static final String FIELDS = "fields";

  public static final String OFFSET = "offset";
  public static final String LIMIT = "limit";
  private static final String SORT = "sort";
  private static final String NEWEST_FIRST = "-creationDate";
  private static final Set<String> OLDEST_FIRST = Set.of("creationDate", "+creationDate");
  private static final String SEVERITY = "severity";
  private static final String EXTERNAL_ID = "externalIdentifier.id";
  private static final String EXTERNAL_OWNER = "externalIdentifier.owner";
  private static final String IN_CHARACTERISTICS = "troubleTicketCharacteristic.";
  private static final Set<String> CHARACTERISTICS = Set.of(GivenCharacteristics.COMPLAINT_TYPE,
      GivenCharacteristics.CONTACT_NUMBER, GivenCharacteristics.AFFECTED_NUMBER);
  private static final Map<String, ComplaintKey> TIMES = Map.of("creationDate", ComplaintKey.REGISTERED_AT,
      "lastUpdate", ComplaintKey.CHANGED_AT, "resolutionDate", ComplaintKey.TOLD_AT);
  private static final Map<String, Comparison> COMPARISONS = Map.of("eq", Comparison.AT, "gt", Comparison.AFTER,
      "gte", Comparison.NOT_BEFORE, "lt", Comparison.BEFORE, "lte", Comparison.NOT_AFTER);
  private static final Pattern NAME = Pattern.compile("[@A-Za-z][@A-Za-z0-9.]{0,60}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MOST_VALUES = 50;
  private static final int LONGEST_TEXT = 256;

  /** The filters by value, each with what is read from one value. */
  private static final Map<String, Filter> FILTERS = Map.of(
      "id", new Filter(ComplaintKey.NUMBER, true, value -> Stream.of(value)),
      "name", new Filter(ComplaintKey.SUBJECT, false, value -> Stream.of(value)),
      "status", new Filter(ComplaintKey.STATUS, true, value -> TicketStatus.meant("status", value).stream()),
      "ticketType", new Filter(null, true, value -> Stream.of(TicketMapping.ticketType("ticketType", value))),
      "channel.name", new Filter(ComplaintKey.CHANNEL, true,
          value -> Stream.of(TicketWord.known("channel.name", Channel.class, value))),
      GivenCharacteristics.COMPLAINT_TYPE, new Filter(ComplaintKey.COMPLAINT_TYPE, true, value -> Stream.of(value)),
      GivenCharacteristics.CONTACT_NUMBER, new Filter(ComplaintKey.CONTACT_NUMBER, true,
          value -> Stream.of(
              TicketNumber.telephone(GivenCharacteristics.CONTACT_NUMBER, plusRestored(value)).number())),
      GivenCharacteristics.AFFECTED_NUMBER, new Filter(ComplaintKey.AFFECTED_NUMBER, true,
          value -> Stream.of(DialledNumber.withoutExtension(
              TicketNumber.telephoneOrAccount(GivenCharacteristics.AFFECTED_NUMBER, plusRestored(value))))));

  private final ListProperties properties;

  ListRequests(ListProperties properties) {
    this.properties = properties;
  }

  /**
   * A filter by value.
   *
   * @param key what is compared, or null where the value says nothing more once it has been found right
   * @param listed whether commas separate values
   */
  private record Filter(@Nullable ComplaintKey key, boolean listed, Function<String, Stream<?>> read) {
  }

  /**
   * Reads the parameters of a request.
   *
   * @throws TicketFault naming the first parameter that is unknown or wrong, and what would be right
   */
  ListRequest read(MultiValueMap<String, String> parameters) {
    Map<ComplaintKey, Set<?>> values = new EnumMap<>(ComplaintKey.class);
    List<Bound> times = new ArrayList<>();
    parameters.forEach((given, texts) -> {
      String name = withoutPlace(given);
      Filter filter = FILTERS.get(name);
      if (filter != null) {
        Set<?> meant = values(name, texts, filter.listed()).stream().flatMap(filter.read())
            .collect(Collectors.toCollection(LinkedHashSet::new));
        if (filter.key() != null && values.put(filter.key(), meant) != null) {
          throw TicketFault.at(name, "given-twice");
        }
      } else if (!isRead(name)) {
        times.add(bound(name, texts));
      }
    });
    List<Specification<Complaint>> ofTickets = new ArrayList<>();
    severity(parameters, values).ifPresent(ofTickets::add);
    externalIdentifier(parameters).ifPresent(ofTickets::add);
    return new ListRequest(new ComplaintQuery(values, times, ofTickets, newestFirst(parameters)),
        number(OFFSET, parameters, 0, 0, Integer.MAX_VALUE),
        number(LIMIT, parameters, properties.limit(), 1, properties.maxLimit()));
  }

  /** A characteristic may be called by its name alone or by where it stands in a ticket. */
  private static String withoutPlace(String given) {
    return CHARACTERISTICS.stream().filter(name -> given.equals(IN_CHARACTERISTICS + name)).findFirst().orElse(given);
  }

  private static boolean isRead(String name) {
    return Set.of(FIELDS, OFFSET, LIMIT, SORT, SEVERITY, EXTERNAL_ID, EXTERNAL_OWNER).contains(name);
  }

  private static Bound bound(String name, List<String> texts) {
    int dot = name.lastIndexOf('.');
    ComplaintKey key = TIMES.get(dot < 0 ? name : name.substring(0, dot));
    Comparison comparison = dot < 0 ? Comparison.AT : COMPARISONS.get(name.substring(dot + 1));
    if (key == null || comparison == null) {
      throw TicketFault.at(NAME.matcher(name).matches() ? name : "?", "unknown-filter", possible());
    }
    // An unencoded + in an address means a blank.
    return new Bound(key, comparison, TicketTime.reckoned(name, once(name, texts).replace(' ', '+')));
  }

  private static Optional<Specification<Complaint>> severity(MultiValueMap<String, String> parameters,
      Map<ComplaintKey, Set<?>> values) {
    Set<Impact> impacts = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    values(SEVERITY, parameters.getOrDefault(SEVERITY, List.of()), true).forEach(word ->
        Severity.impactOf(word).ifPresentOrElse(impacts::add, () -> words.add(word)));
    if (!words.isEmpty()) {
      return Optional.of(new SeverityIs(impacts, words));
    }
    if (!impacts.isEmpty()) {
      values.put(ComplaintKey.IMPACT, impacts);
    }
    return Optional.empty();
  }

  private static Optional<Specification<Complaint>> externalIdentifier(MultiValueMap<String, String> parameters) {
    Set<String> ids = values(EXTERNAL_ID, parameters.getOrDefault(EXTERNAL_ID, List.of()), false);
    Set<String> owners = values(EXTERNAL_OWNER, parameters.getOrDefault(EXTERNAL_OWNER, List.of()), false);
    return ids.isEmpty() && owners.isEmpty() ? Optional.empty() : Optional.of(new ExternalIdentifierIs(ids, owners));
  }

  private static boolean newestFirst(MultiValueMap<String, String> parameters) {
    if (!parameters.containsKey(SORT)) {
      return true;
    }
    String sort = once(SORT, parameters.getOrDefault(SORT, List.of())).replace(' ', '+');
    if (!sort.equals(NEWEST_FIRST) && !OLDEST_FIRST.contains(sort)) {
      throw TicketFault.at(SORT, "not-sortable");
    }
    return sort.equals(NEWEST_FIRST);
  }

  /** A whole number among the parameters, or {@code otherwise} when it is not there. */
  public static int number(String name, MultiValueMap<String, String> parameters, int otherwise, int least, int most) {
    if (!parameters.containsKey(name)) {
      return otherwise;
    }
    String text = once(name, parameters.getOrDefault(name, List.of()));
    if (!WHOLE_NUMBER.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
      throw TicketFault.at(name, "not-in-range", least + "–" + most);
    }
    return Integer.parseInt(text);
  }

  private static String once(String name, List<String> texts) {
    if (texts.size() > 1) {
      throw TicketFault.at(name, "given-twice");
    }
    return TicketText.required(name, texts.get(0), LONGEST_TEXT);
  }

  private static Set<String> values(String name, Collection<String> texts, boolean listed) {
    Set<String> values = texts.stream().flatMap(text -> listed ? Stream.of(text.split(",", -1)) : Stream.of(text))
        .map(value -> TicketText.required(name, value, LONGEST_TEXT)).collect(Collectors.toCollection(LinkedHashSet::new));
    if (values.size() > MOST_VALUES) {
      throw TicketFault.at(name, "too-many", MOST_VALUES);
    }
    return values;
  }

  private static String plusRestored(String number) {
    return number.startsWith(" ") ? "+" + number.strip() : number;
  }

  private static String possible() {
    Set<String> names = new TreeSet<>(FILTERS.keySet());
    names.addAll(List.of(SEVERITY, EXTERNAL_ID, EXTERNAL_OWNER));
    TIMES.keySet().forEach(time -> COMPARISONS.keySet().forEach(comparison -> names.add(time + "." + comparison)));
    names.addAll(List.of(FIELDS, OFFSET, LIMIT, SORT));
    return String.join(", ", names);
  }
}
