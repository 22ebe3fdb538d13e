/**
 * The only place that configures the engine: history, expressions, decisions, ids, the order of the guards. Nobody
 * depends on it.
 */
@NullMarked
package org.complaintdesk.engine;

import org.jspecify.annotations.NullMarked;

