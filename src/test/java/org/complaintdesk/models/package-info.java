/** Tests that hold every process and form to the rules of the house, and to the names that Java shares with them. */
@NullMarked
package org.complaintdesk.models;

import org.jspecify.annotations.NullMarked;
