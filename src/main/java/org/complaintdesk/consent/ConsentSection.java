package org.complaintdesk.consent;

import org.complaintdesk.tasklist.form.CaseSection;

/**
 * What somebody is asked to consent to.
 *
 * @param consentTo the kind, as the diagram names it
 * @param consentWords what would be told, granted or done
 * @param consentAmount in yuan; empty where no money is in it
 * @param consentAsker the name of whoever asks
 */
record ConsentSection(String consentTo, String consentWords, String consentAmount, String consentAsker)
    implements CaseSection {
}
