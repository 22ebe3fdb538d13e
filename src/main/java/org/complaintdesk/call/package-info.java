/**
 * Calls to customers whom no machine reaches: when somebody calls, what he says, and what came of it (NG-8). Knows notices
 * and complaints, but none of the capabilities that want somebody called.
 */
@NullMarked
package org.complaintdesk.call;

import org.jspecify.annotations.NullMarked;

