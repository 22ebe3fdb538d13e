/**
 * Tokens by which programs come in without a password: made, checked and withdrawn. Of a token the desk knows only whose
 * it is, its end, and what its secret comes to.
 */
@NullMarked
package org.complaintdesk.access.token;

import org.jspecify.annotations.NullMarked;
