package org.complaintdesk.year;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One complaint of the year, or an incident that several share, with the chance that rules it and what is already
 * planned for it.
 */
final class SimulatedCase {

  private final int index;
  private final String number;
  private final Chance chance;
  private final Set<String> planned = new HashSet<>();
  private final List<SimulatedCase> attached = new ArrayList<>();
  private boolean ended;

  SimulatedCase(int index, String number, Chance chance) {
    this.index = index;
    this.number = number;
    this.chance = chance;
  }

  int index() {
    return index;
  }

  String number() {
    return number;
  }

  Chance chance() {
    return chance;
  }

  /** Whether this was not yet planned; from now on it is. */
  boolean plans(String what) {
    return planned.add(what);
  }

  /** It has come, and may be planned once more. */
  void forgets(String what) {
    planned.remove(what);
  }

  /** A complaint that is answered with this incident. */
  void attach(SimulatedCase complaint) {
    attached.add(complaint);
  }

  List<SimulatedCase> attached() {
    return attached;
  }

  void end() {
    ended = true;
  }

  /** It is handled once more. */
  void goOn() {
    ended = false;
  }

  boolean isEnded() {
    return ended;
  }

  @Override
  public String toString() {
    return "case %d (%s)".formatted(index, number);
  }
}
