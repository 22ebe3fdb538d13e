/**
 * How failures are told: to whoever asked the engine or its web applications, and in the log. Knows no capability and no
 * case; neither an answer nor a line of the log repeats what somebody said (PR-1).
 */
@NullMarked
package org.complaintdesk.engine.answer;

import org.jspecify.annotations.NullMarked;
