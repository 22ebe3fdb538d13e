/**
 * What Java and models share: typed variables, columns of tables, the facts of a case that models read live from its
 * record, tables asked outside the engine, and who works on a case. Knows no capability.
 */
@NullMarked
package org.complaintdesk.process;

import org.jspecify.annotations.NullMarked;

