package org.complaintdesk.cost.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The table of all that was measured, each figure beside the one to reach; what misses it is marked. */
public final class CostTable {

  /** What was measured where. */
  public enum Column {
    H2("H2"), POSTGRESQL("PostgreSQL"), PEER("peer");

    private final String heading;

    Column(String heading) {
      this.heading = heading;
    }
  }

  private static final String LABEL = "%n%-58s%12s";
  private static final String CELL = "%14s";
  private static final String MISSED = " !";
  private static final String REACHED = "  ";
  private static final Bound NEAR_PEER = Bound.atMost(1.6);
  private static final Bound STARTS_NEAR_PEER = Bound.atMost(1.5);
  private static final List<Figure> SHARED_WITH_PEER = List.of(Figure.SHORT_STATEMENTS, Figure.SHORT_ROWS,
      Figure.SHORT_ROWS_LEFT, Figure.SHORT_KILOBYTES_LEFT, Figure.SHORT_CPU);
  private static final List<Figure> OF_START = List.of(Figure.START_SECONDS, Figure.START_CPU);

  private final Map<Column, Readings> measured = new EnumMap<>(Column.class);

  public CostTable() {
    Arrays.stream(Column.values()).forEach(column -> measured.put(column, new Readings()));
  }

  public void add(Column column, Readings readings) {
    readings(column).putAll(readings);
  }

  public void print() {
    System.out.println(text());
  }

  String text() {
    StringBuilder table = new StringBuilder(LABEL.formatted("What a complaint costs", "to reach"));
    Arrays.stream(Column.values()).forEach(column -> table.append(CELL.formatted(column.heading + REACHED)));
    Arrays.stream(Figure.values()).filter(this::isMeasured).forEach(figure -> addFigure(table, figure));
    SHARED_WITH_PEER.forEach(figure -> addRatio(table, figure, Column.POSTGRESQL, NEAR_PEER));
    OF_START.forEach(figure -> addRatio(table, figure, Column.H2, STARTS_NEAR_PEER));
    return table.append(System.lineSeparator()).toString();
  }

  private boolean isMeasured(Figure figure) {
    return measured.values().stream().anyMatch(readings -> readings.of(figure).isPresent());
  }

  private void addFigure(StringBuilder table, Figure figure) {
    table.append(LABEL.formatted(figure.label(), figure.bound().text()));
    Arrays.stream(Column.values()).forEach(column -> table.append(CELL.formatted(cell(figure, column))));
  }

  /** The bounds are the desk's; the peer has none to reach. */
  private String cell(Figure figure, Column column) {
    OptionalDouble value = readings(column).of(figure);
    if (value.isEmpty()) {
      return REACHED;
    }
    boolean reached = column == Column.PEER || figure.bound().holds().test(value.getAsDouble());
    return figure.written(value.getAsDouble()) + (reached ? REACHED : MISSED);
  }

  private void addRatio(StringBuilder table, Figure figure, Column desk, Bound bound) {
    OptionalDouble ours = readings(desk).of(figure);
    OptionalDouble theirs = readings(Column.PEER).of(figure);
    if (ours.isPresent() && theirs.isPresent()) {
      double ratio = ours.getAsDouble() / theirs.getAsDouble();
      table.append(LABEL.formatted("desk / peer, " + figure.label(), bound.text()))
          .append(CELL.repeat(desk.ordinal()).formatted((Object[]) blanks(desk.ordinal())))
          .append(CELL.formatted("%.2f".formatted(ratio) + (bound.holds().test(ratio) ? REACHED : MISSED)));
    }
  }

  private static String[] blanks(int cells) {
    String[] blanks = new String[cells];
    Arrays.fill(blanks, "");
    return blanks;
  }

  private Readings readings(Column column) {
    return measured.getOrDefault(column, new Readings());
  }
}
