/**
 * What stands between a caller and the engine's commands: expressions that are allowed, rights to tasks, and the words
 * of a refusal. Knows no capability, and of a case only its facts.
 */
@NullMarked
package org.complaintdesk.engine.guard;

import org.jspecify.annotations.NullMarked;

