/**
 * Decision tables as analysts deploy them: what is wrong with one that cannot answer, how a case goes on meanwhile, and
 * when its work is taken up again. Knows no capability.
 */
@NullMarked
package org.complaintdesk.engine.table;

import org.jspecify.annotations.NullMarked;
