/**
 * Our records of customers: whose a number is, what it is subscribed to and what it was billed (CL-3). Knows
 * complaints, but no process and no other capability.
 */
@NullMarked
package org.complaintdesk.customer;

import org.jspecify.annotations.NullMarked;
