/** What models read of a case beside the state of their process: its facts, live from the record. */
@NullMarked
package org.complaintdesk.process;

import org.jspecify.annotations.NullMarked;
