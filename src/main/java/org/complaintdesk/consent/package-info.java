/**
 * What one person alone may not do: who has to consent, who asked, and the withdrawal that an agent enters (FD-4, FD-13,
 * NG-4, RG-1). Knows complaints, and nothing of what is consented to.
 */
@NullMarked
package org.complaintdesk.consent;

import org.jspecify.annotations.NullMarked;
