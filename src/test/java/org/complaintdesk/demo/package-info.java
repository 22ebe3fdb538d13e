/** The sample cases of the profile "demo". */
@NullMarked
package org.complaintdesk.demo;

import org.jspecify.annotations.NullMarked;
