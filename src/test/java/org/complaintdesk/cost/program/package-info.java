/** Programs that are measured in a JVM of their own. */
@NullMarked
package org.complaintdesk.cost.program;

import org.jspecify.annotations.NullMarked;
