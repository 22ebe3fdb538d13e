/**
 * Filing of ended cases, whole and readable for later (AR-1). Knows complaints and their case file, but no other
 * capability: each hands in its facts by {@code complaint.view}.
 */
@NullMarked
package org.complaintdesk.archive;

import org.jspecify.annotations.NullMarked;
