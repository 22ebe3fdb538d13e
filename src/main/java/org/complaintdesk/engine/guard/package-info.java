/**
 * What stands between a caller and the engine's commands: expressions that are allowed, rights to tasks, and the words
 * of a refusal.
 */
@NullMarked
package org.complaintdesk.engine.guard;

import org.jspecify.annotations.NullMarked;

