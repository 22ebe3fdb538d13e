/** Our records of customers, and complaints held against them. */
@NullMarked
package org.complaintdesk.customer;

import org.jspecify.annotations.NullMarked;
