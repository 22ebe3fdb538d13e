package org.complaintdesk.regulator;

import org.complaintdesk.tasklist.form.CaseSection;

/**
 * What the regulator's office says of a complaint that came by it, what it was answered, and how its file ended (RG-1).
 * Texts are empty where there is nothing to say.
 *
 * @param fromRegulator whether it came by the regulator
 * @param regulatorFileNumber under which number the office keeps it
 * @param regulatorAcceptedOn the day on which the office accepted it, as ISO 8601 has it
 * @param officeAnswerBy by when the office wants its answer
 * @param officeAsked what the office asked last, beside the complaint itself
 * @param officeAnswered what it was answered, or is to be
 * @param officeAnsweredAt when
 * @param officeChecked which facts were checked for it
 * @param officeOutcome how its file ended
 * @param officeReached whether an address of the office is known
 */
record RegulatorSection(boolean fromRegulator, String regulatorFileNumber, String regulatorAcceptedOn,
    String officeAnswerBy, String officeAsked, String officeAnswered, String officeAnsweredAt, String officeChecked,
    String officeOutcome, boolean officeReached) implements CaseSection {

  /** Of a complaint that came by another way. */
  static RegulatorSection none() {
    return new RegulatorSection(false, "", "", "", "", "", "", "", "", false);
  }
}
