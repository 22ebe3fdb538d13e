package org.complaintdesk.engine;

/** Harmless code that a smuggled expression would run; it only remembers that it ran. */
public final class CodeProbe {

  static final String CALL =
      "${''.getClass().forName('org.complaintdesk.engine.CodeProbe').getMethod('run').invoke(null)}";

  private static boolean ran;

  private CodeProbe() {
  }

  public static String run() {
    ran = true;
    return "ran";
  }

  static void reset() {
    ran = false;
  }

  static boolean hasRun() {
    return ran;
  }
}
