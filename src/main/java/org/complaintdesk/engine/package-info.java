/** The only place that configures the engine: deployment, expressions, variables, authorizations and seeding. */
@NullMarked
package org.complaintdesk.engine;

import org.jspecify.annotations.NullMarked;
