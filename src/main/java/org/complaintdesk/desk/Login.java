package org.complaintdesk.desk;

/**
 * By what a person, or a program, signs in at the desk.
 *
 * @param value the id of the engine's user
 */
public record Login(String value) implements Comparable<Login> {

  @Override
  public int compareTo(Login other) {
    return value.compareTo(other.value);
  }

  /** The id of the engine's user. */
  @Override
  public String toString() {
    return value;
  }
}
