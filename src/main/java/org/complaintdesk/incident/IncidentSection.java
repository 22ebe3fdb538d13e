package org.complaintdesk.incident;

import org.complaintdesk.tasklist.form.CaseSection;

/**
 * On which incident a case hangs, and what the emergency team does about it (RS-6, DX-5), in a sentence each.
 *
 * @param incident empty when it hangs on none
 * @param emergency empty when the team was not called
 */
public record IncidentSection(String incident, String emergency) implements CaseSection {
}
