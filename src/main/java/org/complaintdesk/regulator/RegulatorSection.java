package org.complaintdesk.regulator;

import org.complaintdesk.tasklist.form.CaseSection;

/**
 * What the regulator's office says of a complaint that came by it (RG-1).
 *
 * @param fromRegulator whether it came by the regulator
 * @param regulatorFileNumber under which number the office keeps it; empty while nobody has said so
 * @param regulatorAcceptedOn the day on which the office accepted it, as ISO 8601 has it; empty while nobody has said so
 */
record RegulatorSection(boolean fromRegulator, String regulatorFileNumber, String regulatorAcceptedOn)
    implements CaseSection {
}
