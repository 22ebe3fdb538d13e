/**
 * What every room speaks of: words of the domain, numbers of cases, the people at work, and what a reader may see of a
 * customer. Knows no complaint, no process and no web.
 */
@NullMarked
package org.complaintdesk.desk;

import org.jspecify.annotations.NullMarked;

