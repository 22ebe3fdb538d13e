/**
 * Our records of customers: whose a number is, what it is subscribed to and what it was billed (CL-3); and what the table
 * says of how a customer is called (NG-8). Knows complaints and tables, but no process and no other capability.
 */
@NullMarked
package org.complaintdesk.customer;

import org.jspecify.annotations.NullMarked;
