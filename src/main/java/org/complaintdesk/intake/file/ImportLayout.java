package org.complaintdesk.intake.file;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.file.text.Found;
import org.complaintdesk.intake.file.text.ImportReason;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file are laid out. What is not stated is found out where the file leaves no doubt; otherwise it is
 * asked for, because a row taken apart wrongly would become a complaint that nobody made.
 */
final class ImportLayout {

  private static final double MOST = 0.5;

  private final ImportMapping mapping;
  private final List<ImportDates> dates;

  /**
   * @param dates in which ways dates may be written
   */
  ImportLayout(ImportMapping mapping, List<ImportDates> dates) {
    this.mapping = mapping;
    this.dates = dates;
  }

  /**
   * The delimiter, with the rows that it makes.
   *
   * @param samples the first rows as each delimiter takes them apart
   * @param stated whether the first row holds names, or null where that is not known
   * @throws TicketFault when several could be it, or none
   */
  Found<ImportSample> delimiter(List<ImportSample> samples, @Nullable Boolean stated) {
    boolean header = stated == null ? mapping.namesColumns() : stated;
    List<ImportSample> named = mapping.namesColumns() ? samples.stream()
        .filter(sample -> isWide(sample) && sample.columns(mapping, header) != null).toList() : List.of();
    if (named.size() == 1) {
      return found(named.get(0), ImportReason.NAMES_FOUND);
    }
    List<ImportSample> regular = samples.stream().filter(ImportSample::isRegular).toList();
    if (regular.isEmpty()) {
      return oneColumn(samples);
    }
    List<ImportSample> fitting = narrowed(regular, sample -> sample.columns(mapping, header) != null);
    fitting = narrowed(fitting, sample -> datesAreRead(sample, header));
    boolean certain = fitting.size() == 1 && !mapping.isOfOneColumn() && !fitting.get(0).isFullOfTabs();
    if (!certain && !mapping.namesColumns()) {
      throw ImportDelimiter.unsure();
    }
    return found(fitting.get(0), ImportReason.SAME_WIDTH);
  }

  /**
   * Whether the first row holds the names of the columns.
   *
   * @throws TicketFault when it could be either
   */
  Found<Boolean> header(ImportSample sample) {
    if (mapping.namesColumns()) {
      return new Found<>(true, ImportReason.NAMES_MAPPED);
    }
    ImportColumns columns = sample.columns(mapping, false);
    if (columns == null) {
      return new Found<>(true, ImportReason.NOTHING_ELSE);
    }
    List<List<String>> others = sample.values(true);
    Boolean byDates = isNoRow(columns, sample.rows().get(0), others, mapping.times(), this::isRead);
    ImportSource identifier = mapping.sources().get(ImportMapping.IDENTIFIER);
    Boolean found = byDates != null ? byDates : isNoRow(columns, sample.rows().get(0), others,
        Stream.ofNullable(identifier).toList(), ImportLayout::hasDigit);
    if (found == null) {
      throw TicketFault.at("header", "header-unsure", "true, false");
    }
    return new Found<>(found, found ? ImportReason.FIRST_ROW_DIFFERS : ImportReason.FIRST_ROW_ALIKE);
  }

  /**
   * The way in which the dates of the first rows are written.
   *
   * @throws TicketFault when most of them are written in a way that could be read in several
   */
  Found<ImportDates> dates(ImportSample sample, boolean header) {
    ImportColumns columns = sample.columns(mapping, header);
    List<String> texts = columns == null ? List.of() : texts(columns, sample.values(header), mapping.times());
    if (texts.isEmpty()) {
      return new Found<>(dates.get(0), ImportReason.NOTHING_ELSE);
    }
    return dates.stream().filter(way -> isMost(texts, way::read)).max(Comparator.comparing(way -> count(texts, way::read)))
        .map(way -> new Found<>(way, ImportReason.DATES_READ))
        .orElseThrow(() -> TicketFault.at(ImportPattern.PART, "pattern-needed"));
  }

  /** No delimiter makes rows of one width: the file has one column, or nobody can tell. */
  private Found<ImportSample> oneColumn(List<ImportSample> samples) {
    samples.stream().filter(sample -> sample.rows().isEmpty()).flatMap(sample -> Stream.ofNullable(sample.fault()))
        .findFirst().ifPresent(fault -> {
          throw fault;
        });
    if (samples.stream().anyMatch(sample -> sample.width() > 1)) {
      throw ImportDelimiter.unsure();
    }
    ImportSample sample = mapping.isOfOneColumn() ? samples.get(samples.size() - 1) : samples.get(0);
    return found(sample, ImportReason.NOTHING_ELSE);
  }

  private boolean isWide(ImportSample sample) {
    return sample.width() > 1 || sample.delimiter() == ImportDelimiter.NONE && mapping.isOfOneColumn();
  }

  private static Found<ImportSample> found(ImportSample sample, ImportReason by) {
    return new Found<>(sample, sample.delimiter() == ImportDelimiter.NONE ? ImportReason.ONE_COLUMN : by);
  }

  private boolean datesAreRead(ImportSample sample, boolean header) {
    ImportColumns columns = sample.columns(mapping, header);
    if (columns == null) {
      return false;
    }
    List<String> texts = texts(columns, sample.values(header), mapping.times());
    return isMost(texts, this::isRead);
  }

  private boolean isRead(String text) {
    return dates.stream().anyMatch(way -> way.read(text));
  }

  /** True when the first row is none like the others, false when it is one, null when these columns do not tell. */
  private static @Nullable Boolean isNoRow(ImportColumns columns, List<String> first, List<List<String>> others,
      List<ImportSource> sources, Predicate<String> isValue) {
    List<String> told = texts(columns, List.of(first), sources);
    if (told.isEmpty() || !isMost(texts(columns, others, sources), isValue)) {
      return null;
    }
    if (told.stream().anyMatch(isValue)) {
      return false;
    }
    return told.stream().anyMatch(ImportLayout::hasDigit) ? null : true;
  }

  private static List<String> texts(ImportColumns columns, List<List<String>> rows, List<ImportSource> sources) {
    return rows.stream().filter(columns::fit)
        .flatMap(cells -> sources.stream().map(source -> columns.value(source, cells)))
        .filter(text -> !text.isEmpty()).toList();
  }

  private static boolean isMost(List<String> texts, Predicate<String> isValue) {
    return count(texts, isValue) >= MOST * texts.size();
  }

  private static long count(List<String> texts, Predicate<String> isValue) {
    return texts.stream().filter(isValue).count();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static List<ImportSample> narrowed(List<ImportSample> samples, Predicate<ImportSample> fitting) {
    List<ImportSample> narrowed = samples.stream().filter(fitting).toList();
    return narrowed.isEmpty() ? samples : narrowed;
  }
}
