/**
 * What a new desk begins with: roles and their grants, shared lists, the first administrator, sample people. Each is made
 * once; what administrators change afterwards stays.
 */
@NullMarked
package org.complaintdesk.access.seed;

import org.jspecify.annotations.NullMarked;
