/** Filing of ended cases, whole and readable for later (AR-1). */
@NullMarked
package org.complaintdesk.archive;

import org.jspecify.annotations.NullMarked;
