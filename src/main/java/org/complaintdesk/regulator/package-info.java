/**
 * Complaints that came by the regulator (RG-1): what its office says of them, what it is answered, and what it decides.
 */
@NullMarked
package org.complaintdesk.regulator;

import org.jspecify.annotations.NullMarked;
