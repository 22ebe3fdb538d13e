package org.complaintdesk.consent;

import org.complaintdesk.process.ProcessVariable;

/** What the process that asks for consent is given, and what it holds while somebody thinks about it. */
final class ConsentVariables {

  /** Id of that process. */
  static final String PROCESS = "consent";

  static final ProcessVariable<String> CONSENT_TO = text("consentTo");
  static final ProcessVariable<String> CONSENT_FROM = text("consentFrom");
  /** What would be told, granted or done, in words. */
  static final ProcessVariable<String> ASKED_WORDS = text("askedWords");
  /** In yuan, where money is in it, as it comes. */
  static final ProcessVariable<Number> CONSENT_AMOUNT = amount("consentAmount");
  /** The same, while somebody thinks about it. */
  static final ProcessVariable<Number> ASKED_AMOUNT = amount("askedAmount");
  /** Who is said to have caused it, as it comes. */
  static final ProcessVariable<String> CONSENT_ATTRIBUTION = text("consentAttribution");
  /** The same, while somebody thinks about it. */
  static final ProcessVariable<String> ASKED_ATTRIBUTION = text("askedAttribution");
  /** The login of whoever asked; nobody where the desk did. */
  static final ProcessVariable<String> CONSENT_ASKED_BY = text("consentAskedBy");

  private ConsentVariables() {
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  private static ProcessVariable<Number> amount(String name) {
    return new ProcessVariable<>(name, Number.class);
  }
}
