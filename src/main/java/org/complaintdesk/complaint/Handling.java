package org.complaintdesk.complaint;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.desk.TextsAsLines;
import org.jspecify.annotations.Nullable;

/** How a complaint is worked on: what its models go by, and remember, beside the matter itself. */
@Embeddable
public class Handling {

  private int departments;
  private boolean crossRegion;
  private int dissatisfiedTimes;
  private int priority;
  private boolean handledBefore;
  private boolean stillDissatisfied;
  private boolean unresolvedAtFirstStage;
  private boolean linked;
  private @Nullable String handledBy;
  private @Nullable String approvedBy;
  private @Nullable String reassessedBy;
  private int reopenings;
  private @Nullable Instant countedFrom;

  @Convert(converter = TextsAsLines.class)
  private List<String> escalationReasons = List.of();

  @Convert(converter = TextsAsLines.class)
  private List<String> rememberedDecisions = List.of();

  protected Handling() {
  }

  void dispatch(int toDepartments) {
    this.departments = toDepartments;
  }

  void dissatisfied() {
    this.dissatisfiedTimes++;
  }

  /** Whether more than one region has to act, as whoever sets responsibility sees it (RS-5). */
  void involveRegions(boolean several) {
    this.crossRegion = several;
  }

  /** Its place in the queues, from 0 to 100; the higher goes first (IN-8). */
  void queueAt(int place) {
    this.priority = place;
  }

  /** The groups that do its steps, as the table says: who handles it, who approves, who takes it over (RG-1, FD-10). */
  void belongTo(String handling, String approving, String reassessing) {
    this.handledBy = handling;
    this.approvedBy = approving;
    this.reassessedBy = reassessing;
  }

  /** Whoever goes on with it need not review it first; what was not reached at the first stage counts (RS-4, ES-1). */
  void goOn(boolean unresolved) {
    this.handledBefore = true;
    this.unresolvedAtFirstStage = unresolved;
  }

  /** The customer is not content with what more than a first agent had answered (FD-10). */
  void stayDissatisfied(boolean still) {
    this.stillDissatisfied = still;
  }

  /** Why it is to be escalated, as the table said last; empty while nothing speaks for it (ES-1). */
  void speaksForEscalation(List<String> reasons) {
    this.escalationReasons = List.copyOf(reasons);
  }

  /**
   * It was closed and is handled again: how it was worked on before is no matter (NG-10).
   *
   * @param from when its deadlines are counted from now on; null where they are counted as before
   */
  void openAgain(@Nullable Instant from) {
    this.reopenings++;
    this.countedFrom = from == null ? countedFrom : from;
    this.departments = 0;
    this.crossRegion = false;
    this.dissatisfiedTimes = 0;
    this.handledBefore = false;
    this.stillDissatisfied = false;
    this.unresolvedAtFirstStage = false;
    this.escalationReasons = List.of();
  }

  /** It belongs, or belonged, together with another complaint (NG-10). */
  void link() {
    this.linked = true;
  }

  /** Remembers how a decision came about, for its next time; tells whether it came about otherwise the last time. */
  boolean rememberDecision(String decision, String evaluation) {
    String remembered = decision + " " + evaluation;
    if (rememberedDecisions.contains(remembered)) {
      return false;
    }
    Stream<String> others = rememberedDecisions.stream().filter(other -> !other.startsWith(decision + " "));
    this.rememberedDecisions = Stream.concat(others, Stream.of(remembered)).toList();
    return true;
  }

  /** To how many departments it was dispatched last; 0 while it was not. */
  public int departments() {
    return departments;
  }

  /** Whether more than one region has to act (RS-5). */
  public boolean isCrossRegion() {
    return crossRegion;
  }

  /** How often the customer was dissatisfied with an answer (NG-3). */
  public int dissatisfiedTimes() {
    return dissatisfiedTimes;
  }

  /** Its place in the queues, from 0 to 100; the higher goes first (IN-8). */
  public int priority() {
    return priority;
  }

  /** The group that reviews and settles it, tells the customer and sums it up; null before it is assessed. */
  public @Nullable String handledBy() {
    return handledBy;
  }

  /** The group that approves what was drafted, and decides what one agent alone does not; null before it is assessed. */
  public @Nullable String approvedBy() {
    return approvedBy;
  }

  /** The group that takes it over from there when its customer stays dissatisfied; null before it is assessed. */
  public @Nullable String reassessedBy() {
    return reassessedBy;
  }

  /** Whether it was worked on before and came back. */
  public boolean isHandledBefore() {
    return handledBefore;
  }

  /** Whether the customer was not content with what more than a first agent had answered (FD-10). */
  public boolean isStillDissatisfied() {
    return stillDissatisfied;
  }

  /** Whether those who were to solve it first could not (ES-1). */
  public boolean isUnresolvedAtFirstStage() {
    return unresolvedAtFirstStage;
  }

  /** How often it was closed and opened again (NG-10). */
  public int reopenings() {
    return reopenings;
  }

  Optional<Instant> countedFrom() {
    return Optional.ofNullable(countedFrom);
  }

  /** Whether it is, or was, linked with another complaint: of all others nobody asks for links (NG-10). */
  public boolean isLinked() {
    return linked;
  }

  /** Why it is to be escalated, by the reasons of the table; empty while nothing speaks for it (ES-1). */
  public List<String> escalationReasons() {
    return escalationReasons;
  }
}
