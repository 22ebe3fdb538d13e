package org.complaintdesk.desk;

/** What people type into forms and pages. */
public final class TypedText {

  private TypedText() {
  }

  /** Whether nothing but text is in it. Line breaks and tabs are what a person types; other control characters are not. */
  public static boolean isReadable(String text) {
    return text.chars().noneMatch(character ->
        Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0);
  }
}
