/**
 * The only place that configures the engine – history, expressions, decisions, ids, the order of the guards – and that
 * reaches below its public interface. Nobody depends on it: it answers what capabilities ask for.
 */
@NullMarked
package org.complaintdesk.engine;

import org.jspecify.annotations.NullMarked;

