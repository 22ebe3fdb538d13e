package org.complaintdesk.intake.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintdesk.intake.GivenCharacteristics;
import org.complaintdesk.intake.TicketContent;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.file.ImportSource.Column;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file stands for which attribute of a ticket (design.md, ticket and complaint).
 *
 * @param sources by attribute, in the order of their names, so that the order of the mapping makes no other ticket
 */
record ImportMapping(Map<String, ImportSource> sources) {

  static final String PART = "mapping";
  static final String IDENTIFIER = "externalIdentifier.id";
  static final String OWNER = "externalIdentifier.owner";
  static final String IDENTIFIER_TYPE = "externalIdentifier.externalIdentifierType";
  static final String NAME = "name";
  static final String DESCRIPTION = "description";
  static final String SEVERITY = "severity";
  static final String TICKET_TYPE = "ticketType";
  static final String CHANNEL = "channel.name";
  static final String NOTE = "note";
  /** Followed by the role. */
  static final String PARTY = "relatedParty.";

  /** Without these no row could be registered, or a file sent twice would register everything twice (IN-9). */
  private static final List<String> NEEDED = List.of(IDENTIFIER, OWNER, DESCRIPTION, SEVERITY);
  private static final Set<String> ATTRIBUTES =
      Set.of(IDENTIFIER, OWNER, IDENTIFIER_TYPE, NAME, DESCRIPTION, SEVERITY, TICKET_TYPE, CHANNEL, NOTE);
  private static final Set<String> WORDS_OF_A_SOURCE = Set.of("column", "columns", "join", "value", "words");
  static final int LONGEST = 64 * 1024;
  private static final int LONGEST_TEXT = 4000;
  private static final Pattern REPEATABLE = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");
  private static final Pattern UNREADABLE = Pattern.compile("\\p{Cntrl}");

  private static final JsonMapper JSON = JsonMapper.builder(
          JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  /**
   * Reads a mapping.
   *
   * @param details the names of the details that some complaint type requires, which may be mapped, too
   * @throws TicketFault naming the attribute whose entry is wrong or missing
   */
  static ImportMapping read(String json, Set<String> details) {
    Map<String, ImportSource> sources = new TreeMap<>();
    tree(json).properties().forEach(entry -> {
      if (!known(entry.getKey(), details)) {
        throw TicketFault.at(place(entry.getKey()), "unknown-target", String.join(", ", targets(details)));
      }
      sources.put(entry.getKey(), source(place(entry.getKey()), entry.getValue()));
    });
    for (String needed : NEEDED) {
      if (!sources.containsKey(needed)) {
        throw TicketFault.at(place(needed), needed.equals(IDENTIFIER) || needed.equals(OWNER) ? "no-identifier"
            : "not-mapped");
      }
    }
    return new ImportMapping(sources);
  }

  /** What the entry of an attribute is called; a name that is none is not repeated. */
  static String place(String target) {
    return PART + "." + (REPEATABLE.matcher(target).matches() ? target : "?");
  }

  /** Whether a column is called by its name, so that the first row must hold names. */
  boolean namesColumns() {
    return columns().anyMatch(column -> column.name() != null);
  }

  /** Whether everything comes from one and the same column. */
  boolean isOfOneColumn() {
    return columns().distinct().count() == 1;
  }

  /** The sources of points in time that stand in columns. */
  List<ImportSource> times() {
    return GivenCharacteristics.TIMES.stream().sorted().flatMap(target -> Stream.ofNullable(sources.get(target)))
        .filter(source -> source.constant() == null).toList();
  }

  private Stream<Column> columns() {
    return sources.values().stream().flatMap(source -> source.columns().stream());
  }

  private static JsonNode tree(String json) {
    if (json.length() > LONGEST) {
      throw TicketFault.at(PART, "too-long", LONGEST);
    }
    try {
      JsonNode tree = JSON.readTree(json);
      if (!tree.isObject()) {
        throw TicketFault.at(PART, "not-an-object");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw TicketFault.at(PART, "malformed-json", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    }
  }

  /** False for a characteristic. */
  static boolean isAttribute(String target) {
    return ATTRIBUTES.contains(target) || target.startsWith(PARTY) && target.length() > PARTY.length();
  }

  private static boolean known(String target, Set<String> details) {
    return isAttribute(target) || details.contains(target) || GivenCharacteristics.OF_EVERY_COMPLAINT.contains(target);
  }

  private static Set<String> targets(Set<String> details) {
    Set<String> targets = new TreeSet<>(ATTRIBUTES);
    targets.addAll(GivenCharacteristics.OF_EVERY_COMPLAINT);
    targets.addAll(details);
    targets.add(PARTY + TicketContent.CUSTOMER);
    return targets;
  }

  private static ImportSource source(String place, JsonNode entry) {
    if (!entry.isObject()) {
      return new ImportSource(List.of(column(place, entry)), " ", null, Map.of());
    }
    entry.fieldNames().forEachRemaining(word -> require(WORDS_OF_A_SOURCE.contains(word), place));
    List<Column> columns = columns(place, entry);
    String constant = text(place, entry.get("value"));
    require(columns.isEmpty() != (constant == null), place);
    String join = text(place, entry.get("join"));
    return new ImportSource(columns, join == null ? " " : join, constant, words(place, entry.path("words")));
  }

  private static List<Column> columns(String place, JsonNode entry) {
    JsonNode several = entry.path("columns");
    require(several.isMissingNode() || several.isArray() && !entry.has("column"), place);
    List<Column> columns = new ArrayList<>();
    several.forEach(column -> columns.add(column(place, column)));
    if (entry.has("column")) {
      columns.add(column(place, entry.get("column")));
    }
    return columns;
  }

  private static Column column(String place, JsonNode column) {
    if (column.isIntegralNumber()) {
      require(column.canConvertToInt() && column.intValue() > 0, place);
      return new Column(null, column.intValue());
    }
    String name = text(place, column);
    require(name != null && !name.isBlank() && !UNREADABLE.matcher(name).find(), place);
    return new Column(name.strip(), 0);
  }

  private static Map<String, String> words(String place, JsonNode words) {
    require(words.isMissingNode() || words.isObject(), place);
    Map<String, String> meanings = new TreeMap<>();
    words.properties().forEach(word -> {
      String meaning = text(place, word.getValue());
      require(meaning != null, place);
      meanings.put(word.getKey().strip(), meaning);
    });
    return meanings;
  }

  private static @Nullable String text(String place, @Nullable JsonNode value) {
    require(value == null || value.isTextual() && value.textValue().length() <= LONGEST_TEXT, place);
    return value == null ? null : value.textValue();
  }

  private static void require(boolean right, String place) {
    if (!right) {
      throw TicketFault.at(place, "unusable-source");
    }
  }
}
