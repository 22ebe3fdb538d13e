package org.complaintdesk.deadline.calendar;

/** What a notice says of a day; any other day is a plain working day or a plain weekend. */
public enum DayKind {
  HOLIDAY("holiday"),
  MAKEUP_WORKDAY("makeup-workday");

  private final String id;

  DayKind(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
