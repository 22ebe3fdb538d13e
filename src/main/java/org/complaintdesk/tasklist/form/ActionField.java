package org.complaintdesk.tasklist.form;

import java.util.List;
import org.complaintdesk.desk.Option;

/**
 * One thing that is asked for an action on a case.
 *
 * @param name its key in the input and in the bundles
 * @param required whether it must be filled in, chosen or ticked
 * @param options of a choice; empty otherwise
 */
public record ActionField(String name, Kind kind, boolean required, List<Option> options) {

  /** Longest text that is taken, in characters. */
  public static final int LONGEST_TEXT = 2000;

  /** How it is asked. */
  public enum Kind { TEXT, CHOICE, TICK, DATE }

  /** A text that must be given. */
  public static ActionField text(String name) {
    return new ActionField(name, Kind.TEXT, true, List.of());
  }

  /** A text that may be left out. */
  public static ActionField optionalText(String name) {
    return new ActionField(name, Kind.TEXT, false, List.of());
  }

  /** One of several. */
  public static ActionField choice(String name, List<Option> options) {
    return new ActionField(name, Kind.CHOICE, true, List.copyOf(options));
  }

  /** A day, written such as {@code 2026-12-01}. */
  public static ActionField date(String name) {
    return new ActionField(name, Kind.DATE, true, List.of());
  }

  /** Yes or no. */
  public static ActionField tick(String name) {
    return new ActionField(name, Kind.TICK, false, List.of());
  }

  /** A yes without which nothing is done. */
  public static ActionField confirmation(String name) {
    return new ActionField(name, Kind.TICK, true, List.of());
  }
}
