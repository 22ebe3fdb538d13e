package org.complaintdesk.desk;

/** What people type into forms and pages. */
public final class TypedText {

  private TypedText() {
  }

  /**
   * Whether nothing but text is in it. Line breaks and tabs are what a person types; other control characters and halves of
   * a character are not.
   */
  public static boolean isReadable(String text) {
    return text.codePoints().noneMatch(TypedText::isUnreadable);
  }

  private static boolean isUnreadable(int character) {
    return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0
        || Character.getType(character) == Character.SURROGATE;
  }
}
